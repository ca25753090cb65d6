import { deepEqual, equal, ok } from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { shippedKnowledge } from "../../support/knowledge.ts";
import { shippedRecognizer } from "../../support/analyze.ts";

describe("identities", () => {
  const knowledge = shippedKnowledge();
  const linked = (text: string) => {
    const { entities, identities } = analyze(text, { knowledge, recognizer: shippedRecognizer() });
    return new Map(identities.map((identity) => [entities[identity.entity].name, identity]));
  };

  it("a person named in full is linked, with the clue", () => {
    const macron = linked("French President Emmanuel Macron met aides in Paris.").get("Emmanuel Macron");
    equal(knowledge.person(macron?.row ?? -1).wikidata, 3052772);
    ok(macron?.clue.includes("name in the facts"));
  });

  it("names that nobody bears stay unlinked", () => {
    equal(linked("Lena Moralesson, the harbour director, met aides.").has("Lena Moralesson"), false);
  });

  it("without a knowledge base nothing is linked", () => {
    deepEqual(analyze("French President Emmanuel Macron met aides in Paris.").identities, []);
  });
});
