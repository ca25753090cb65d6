/** Entities, read as the product shows them: one line an entity, its mentions in text order. */
import { strict as assert } from "node:assert";
import { analyzeExample } from "../../support/analyze.ts";

/** "Emmanuel Macron: Emmanuel Macron, Macron" for every entity of `type`. */
function entitiesOf(text: string, type: string): string[] {
  const { entities, mentions } = analyzeExample(text);
  return entities
    .filter((entity) => entity.type === type)
    .map(({ name, mentions: indexes }) => `${name}: ${indexes.map((at) => text.slice(mentions[at].start, mentions[at].end)).join(", ")}`); // prettier-ignore
}

describe("entities", () => {
  it("gives a surname to the full name, in any of its spellings", () => {
    const text = "Ukrainian President Volodymyr Zelensky spoke. Volodymyr Zelenskyy said so. Then Zelenskyy left with French President Emmanuel Macron, and Macron waved."; // prettier-ignore
    assert.deepEqual(entitiesOf(text, "person"), [
      "Volodymyr Zelensky: Volodymyr Zelensky, Volodymyr Zelenskyy, Zelenskyy",
      "Emmanuel Macron: Emmanuel Macron, Macron",
    ]);
  });

  it("keeps particles, suffixes and initials with their person", () => {
    const text = "Ursula von der Leyen met John F. Kennedy Jr. on Monday. Mrs von der Leyen thanked John Kennedy."; // prettier-ignore
    assert.deepEqual(entitiesOf(text, "person"), [
      "Ursula von der Leyen: Ursula von der Leyen, von der Leyen",
      "John F. Kennedy Jr.: John F. Kennedy Jr., John Kennedy",
    ]);
  });

  it("gives a surname to who bears it alone before who bears it with another", () => {
    const text = "Edith Garrick fell. Her daughter, Morag Garrick-Shaw, came at once. Garrick cannot walk.";
    assert.deepEqual(entitiesOf(text, "person"), [
      "Edith Garrick: Edith Garrick, Garrick",
      "Morag Garrick-Shaw: Morag Garrick-Shaw",
    ]);
  });

  it("keeps two people with one surname apart and says who else it could be", () => {
    const text = "Hillary Clinton spoke. Bill Clinton listened. Later Mrs Clinton left. Clinton waved.";
    const { entities } = analyzeExample(text);
    assert.deepEqual(entitiesOf(text, "person"), [
      "Hillary Clinton: Hillary Clinton, Clinton, Clinton",
      "Bill Clinton: Bill Clinton",
    ]);
    assert.deepEqual(
      entities.filter(({ type }) => type === "person").map(({ rivals }) => rivals.length),
      [1, 0],
    );
  });

  it("gives acronyms and country names to what they stand for, and keeps peoples apart", () => {
    const text = "The Organization for Security and Co-operation in Europe (OSCE) met in the United States. U.S. officials and American diplomats praised the OSCE."; // prettier-ignore
    assert.deepEqual(entitiesOf(text, "organization"), [
      "Organization for Security and Co-operation in Europe: Organization for Security and Co-operation in Europe, OSCE, OSCE", // prettier-ignore
    ]);
    assert.deepEqual(entitiesOf(text, "place"), ["United States: United States, U.S."]);
    assert.deepEqual(entitiesOf(text, "group"), ["American: American"]);
  });

  it("gives a family's surname to the one the text is about", () => {
    const text = "Helen Marsh resigned on Monday. Her brother, Simon Marsh, said he was glad. Helen Marsh had led the council since 2019. Critics said Marsh had lost its trust."; // prettier-ignore
    assert.deepEqual(entitiesOf(text, "person"), [
      "Helen Marsh: Helen Marsh, Helen Marsh, Marsh",
      "Simon Marsh: Simon Marsh",
    ]);
  });

  it("reads acronyms in brackets that stood alone before, that leave words out, or that are made of syllables", () => {
    const text = "The NCDC reported ten cases. The Nigeria Centre for Disease Control and Prevention (NCDC) said so. The State Logistics Agency (Bulog) bought rice. Bulog paid. Workers of the Tanzania Electric Supply Company left; Tanesco hired more."; // prettier-ignore
    assert.deepEqual(entitiesOf(text, "organization"), [
      "Nigeria Centre for Disease Control and Prevention: NCDC, Nigeria Centre for Disease Control and Prevention, NCDC", // prettier-ignore
      "State Logistics Agency: State Logistics Agency, Bulog, Bulog",
      "Tanzania Electric Supply Company: Tanzania Electric Supply Company, Tanesco",
    ]);
  });

  it("gives a team its nickname", () => {
    const text = "Arsenal beat Chelsea 2-0 on Sunday. The Gunners had not won since March, and the Gunners’ coach praised his players. Arsenal are third."; // prettier-ignore
    assert.deepEqual(entitiesOf(text, "organization"), ["Arsenal: Arsenal, Gunners, Gunners, Arsenal", "Chelsea: Chelsea"]); // prettier-ignore
  });
});
