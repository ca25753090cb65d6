import { deepEqual, equal } from "node:assert/strict";
import type { DocumentLanguage } from "../../../server/src/analysis/model.ts";
import { analyzeExample } from "../../support/analyze.ts";

/** Each quotation as a line: form, words, cue, speaker as written and, after =, whom it stands for. */
function linesOf(text: string, language?: DocumentLanguage): string[] {
  const { quotations, entities } = analyzeExample(text, language);
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return quotations.map(({ form, parts, cue, speaker }) => {
    const who = speaker?.entity == null ? (speaker?.candidates.map((id) => entities[id].name).join("?") ?? "") : entities[speaker.entity].name; // prettier-ignore
    const by = speaker ? ` · ${words(speaker)}${who && who !== words(speaker) ? ` = ${who}` : ""}` : "";
    return `${form} “${parts.map(words).join(" … ")}”${cue ? ` · ${words(cue)}` : ""}${by}`;
  });
}

/** Expects these lines for `text`. */
const reads = (text: string, ...lines: string[]) => deepEqual(linesOf(text), lines);

describe("quotations", () => {
  it("have a cue before, after or inside", () => {
    reads("“We will appeal,” said Lena Morales.", "direct “We will appeal,” · said · Lena Morales");
    reads("Lena Morales said: “We will appeal.”", "direct “We will appeal.” · said · Lena Morales");
    reads("“We will appeal,” Lena Morales told reporters on Monday.", "direct “We will appeal,” · told · Lena Morales");
    reads("“We will appeal,” said Lena Morales, “and we will win.”", "direct “We will appeal, … and we will win.” · said · Lena Morales"); // prettier-ignore
    reads("“Will you?” asked Lena Morales, a lawyer for the port.", "direct “Will you?” · asked · Lena Morales");
  });

  it("have a member with party and seat for a speaker", () => {
    reads("“We won,” Sen. Lena Morales, D-Mass., said on Monday.", "direct “We won,” · said · Lena Morales");
    reads("“We won,” Rep. Lena Morales (R-N.Y.) said on Monday.", "direct “We won,” · said · Lena Morales");
    reads("Rep. Lena Morales, R-South Dakota, called it “theater.”", "partial “theater.” · called · Lena Morales");
  });

  it("are whole block quotes, unless those have marks of their own", () => {
    deepEqual(linesOf("Lena Morales wrote:\n\n> We will appeal.\n", "markdown"), ["direct “We will appeal.” · wrote · Lena Morales"]); // prettier-ignore
    deepEqual(linesOf("> “We will appeal,” said Lena Morales, who owns the boat.\n", "markdown"), ["direct “We will appeal,” · said · Lena Morales"]); // prettier-ignore
  });

  it("have the speaker behind a dash of any length", () => {
    reads("“We will appeal.” ― Lena Morales", "direct “We will appeal.” · Lena Morales");
    reads("“We will appeal.” — Lena Morales", "direct “We will appeal.” · Lena Morales");
    reads("He spoke first. “We will appeal.” ― Mayor Lena Morales, in Lyon", "direct “We will appeal.” · Lena Morales");
  });

  it("have the outer of two cues where the inner one is only reported", () => {
    reads(
      "Lena Morales said the port would call the plan “a mistake”.",
      "indirect “the port would call the plan “a mistake”” · said · Lena Morales",
      "partial “a mistake” · said · Lena Morales",
    );
    reads("Asked by Lena Morales if he knew, Ben Otis replied: “Of what?”", "direct “Of what?” · replied · Ben Otis");
  });

  it("are those of the clause they stand in", () =>
    reads(
      "Lena Morales said the port was safe, and Ben Otis called it “a trap”.",
      "indirect “the port was safe” · said · Lena Morales",
      "partial “a trap” · called · Ben Otis",
    ));

  it("have names that end like verbs for subjects", () =>
    reads("Human Rights Watch called the ruling ‘a step’.", "partial “a step” · called · Human Rights Watch"));

  it("have whoever acts right behind their comma, whatever the verb", () =>
    reads("“The shops open at ten,” Nakagaki shot back.", "direct “The shops open at ten,” · Nakagaki"));

  it("have “I” within somebody’s words for that person", () =>
    reads(
      "“I told him: ‘Come here.’ He came,” said Lena Morales.",
      "direct “I told him: ‘Come here.’ He came,” · said · Lena Morales",
      "direct “Come here.” · told · I = Lena Morales",
    ));

  it("are indirect past descriptions and relative clauses of who speaks", () => {
    reads("The port will close, harbour minister Lena Morales said.", "indirect “The port will close” · said · Lena Morales"); // prettier-ignore
    reads("The movement, which runs the north, said its work was done.", "indirect “its work was done” · said · The movement"); // prettier-ignore
  });

  it("come from sources close to somebody, and from whoever is so many years old", () => {
    reads("Sources close to the talks said a deal was near.", "indirect “a deal was near” · said · Sources close to the talks"); // prettier-ignore
    reads("“I try not to look,” the 21-year-old said.", "direct “I try not to look,” · said · the 21-year-old");
  });

  it("are none where something is added, or written for somebody", () => {
    reads("Lena Morales added a third goal from the penalty spot.");
    reads("She played a concerto written for her by Ida Strand.");
  });

  it("are partial when the sentence holds their words", () => {
    reads("Lena Morales called the plan “a mistake”.", "partial “a mistake” · called · Lena Morales");
    reads("A plan was presented by Lena Morales.");
  });

  it("have speakers without names", () => {
    reads("“It is safe,” a spokesman for the ministry said.", "direct “It is safe,” · said · a spokesman for the ministry"); // prettier-ignore
    reads("“It is safe,” police said.", "direct “It is safe,” · said · police");
  });

  it("go on with the speaker of the words before", () => {
    reads(
      "“We will appeal,” said Lena Morales. “We have to.”",
      "direct “We will appeal,” · said · Lena Morales",
      "direct “We have to.” · Lena Morales",
    );
    reads(
      "“One.\n\n“Two, and that is all,” said Lena Morales.",
      "direct “One. … Two, and that is all,” · said · Lena Morales",
    );
  });

  it("resolve pronouns", () =>
    reads(
      "Lena Morales came late. “We will appeal,” she said.",
      "direct “We will appeal,” · said · she = Lena Morales",
    ));

  it("are indirect without marks", () => {
    reads("Lena Morales said that the port would close.", "indirect “the port would close” · said · Lena Morales");
    reads("MARREN, May 4 (Wire) — The port will close, Lena Morales said.", "indirect “The port will close” · said · Lena Morales"); // prettier-ignore
    reads("The port will close, Lena Morales said.", "indirect “The port will close” · said · Lena Morales");
    reads("According to Lena Morales, the port will close.", "indirect “the port will close” · According to · Lena Morales"); // prettier-ignore
  });

  it("are indirect on both sides of their cue", () =>
    reads(
      "The port, Lena Morales said on Monday, would close.",
      "indirect “The port … would close” · said · Lena Morales",
    ));

  it("nest as people pass words on, and no deeper", () => {
    const passedOn = (others: readonly string[]): string =>
      `Lena Morales ${others.map((name) => `said ${name}`).join(" ")} said the port would close.`;
    reads(
      passedOn(["Amos Tilden"]),
      "indirect “Amos Tilden said the port would close” · said · Lena Morales",
      "indirect “the port would close” · said · Amos Tilden",
    );
    const names = ["Amos Tilden", "Grace Okafor", "Ines Brandt", "Pavel Quill", "Mei Osei", "Ruth Crane"];
    equal(linesOf(passedOn(names)).length, 4);
    equal(linesOf(`The port would close, ${names.map((name) => `according to ${name}`).join(", ")}.`).length, 4);
  });

  it("are indirect as demands and stances", () => {
    reads("Lena Morales called for a new port.", "indirect “a new port” · called for · Lena Morales");
    reads("Lena Morales wants the port to close.", "indirect “the port to close” · wants · Lena Morales");
    reads("Lena Morales asked whether the port would close.", "indirect “whether the port would close” · asked · Lena Morales"); // prettier-ignore
    reads("The plan would support the old port.");
  });

  it("leave a stance to the words that hold it", () =>
    reads("Lena Morales said she wants a new port.", "indirect “she wants a new port” · said · Lena Morales"));

  it("are answers under the questions of an interview", () =>
    reads(
      "The harbour\n\nLena Morales runs the port. She has done so for ten years.\n\nWill it close?\n\n“Not while I am here.”",
      "direct “Not while I am here.” · Lena Morales",
    ));

  it("have a headline’s speaker from the text below", () =>
    reads(
      "‘We will appeal’: port is to close\n\n“We will appeal,” said Lena Morales.",
      "partial “We will appeal” · Lena Morales",
      "direct “We will appeal,” · said · Lena Morales",
    ));

  it("are a newcomer’s, not the last name’s", () =>
    reads(
      "Lena Morales went home. A guard stayed behind. “It is cold,” she said.",
      "direct “It is cold,” · said · she",
    ));

  it("nest", () =>
    reads(
      "“The judge told me, ‘Go home,’ and I went,” said Lena Morales.",
      "direct “The judge told me, ‘Go home,’ and I went,” · said · Lena Morales",
      "direct “Go home,” · told · The judge",
    ));

  it("are turns in a transcript", () =>
    reads(
      "LENA MORALES (director): We will appeal.\nTOM ADEYEMI: And then?",
      "direct “We will appeal.” · LENA MORALES",
      "direct “And then?” · TOM ADEYEMI",
    ));

  it("are scare quotes when nobody is quoted", () =>
    reads("The ‘trade agreements’ of 1781 are lost.", "scare “trade agreements”"));
});
