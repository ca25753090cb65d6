/** Languages: what is plainly not English is named, and nothing else is. */
import { equal } from "node:assert/strict";
import { plainBlocks } from "../../../server/src/text/blocks.ts";
import { otherLanguage } from "../../../server/src/text/language.ts";
import { readProse } from "../../../server/src/text/prose.ts";

const languageOf = (text: string): string | null => otherLanguage(readProse(text, plainBlocks(text)));

const german =
  "Der Stadtrat hat am Donnerstag mit knapper Mehrheit beschlossen, den alten Hafen zu schließen. Die Bürgermeisterin " +
  "sagte, die Entscheidung sei ihr nicht leichtgefallen, aber die Kosten seien in den letzten Jahren stark gestiegen.";
const english =
  "The council voted narrowly on Thursday to close the old harbour. The mayor said that the decision had not been easy " +
  "for her, but that costs had risen sharply in recent years and would go on rising.";

/** What a text is, in the language that it is in. */
const others: readonly (readonly [code: string, text: string])[] = [
  ["deu", german],
  [
    "fra",
    "Le conseil municipal a décidé jeudi, à une courte majorité, de fermer le vieux port. La maire a déclaré que la " +
      "décision n’avait pas été facile, mais que les coûts avaient fortement augmenté ces dernières années.",
  ],
  [
    "spa",
    "El ayuntamiento decidió el jueves por un estrecho margen cerrar el puerto viejo. La alcaldesa dijo que la decisión " +
      "no había sido fácil, pero que los costes habían subido mucho en los últimos años.",
  ],
  [
    "nld",
    "De gemeenteraad heeft donderdag met een krappe meerderheid besloten de oude haven te sluiten. De burgemeester zei " +
      "dat het besluit haar niet gemakkelijk was gevallen, maar dat de kosten de laatste jaren sterk waren gestegen.",
  ],
  [
    "rus",
    "Городской совет в четверг незначительным большинством голосов решил закрыть старый порт. Мэр заявила, что решение " +
      "далось ей нелегко, но расходы в последние годы сильно выросли и будут расти дальше.",
  ],
  [
    "cmn",
    "市议会星期四以微弱多数决定关闭旧港口。市长表示，这个决定对她来说并不容易，但近年来成本大幅上升，并且还会继续上升。",
  ],
];

describe("the language of a text", () => {
  for (const [code, text] of others) it(`is told: ${code}`, () => equal(languageOf(text), code));

  it("is not told of English", () => equal(languageOf(english), null));

  it("is not told of a text that is English in part", () => {
    equal(languageOf(`${german}\n\n${english}`), null);
    equal(languageOf(`${english}\n\n“${german}”`), null);
  });

  it("is not told of what is short", () => {
    equal(languageOf("Der Rat tagt am Donnerstag."), null);
    equal(languageOf(""), null);
  });

  it("is not told of the same letters over and over", () => {
    equal(languageOf("x\n".repeat(10_000)), null);
    equal(languageOf("Na na na, hey hey. ".repeat(100)), null);
  });

  it("is not told of lists in an English text", () => {
    const results =
      "1. Getnet Kejelcha (Ethiopia) 1:02:14; 2. Chala Regasa (Ethiopia) 1:02:31; 3. Tsegay Kidanu 1:02:40.";
    equal(languageOf(`RESULTS\n\n${results}\n\nThe women who came in behind the leaders were all from Kenya.`), null);
  });
});
