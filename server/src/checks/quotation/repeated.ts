/** quotation/repeated: the same quotation used again. */
import type { Analysis } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";
import { comparable, wholeSpan } from "../quoted-words.ts";

/** Marks the later of two quotations with the same words. */
export const repeated: Check = {
  id: "quotation/repeated",
  title: "Quotation used again",
  severity: "information",
  why: "The same words twice read as an oversight. A headline may quote what the copy quotes.",
  examples: {
    flagged: [
      "“We will go on talking,” said Ms Okafor. The talks ended. Later she said that {“we will go on talking”}.",
      "Mr Macron said ‘everyone wants to get peace’.\nThe talks ended.\nHe repeated that {‘everyone wants to get peace’}.",
      "“Nobody asked us,” said Lena Morales.\n\nThe port will close.\n\n{“Nobody asked us,”} said Lena Morales.",
    ],
    silent: [
      "‘Nobody asked us’: harbour workers on the closure\n\n“Nobody asked us,” said Lena Morales.",
      "“We will go on talking,” said Ms Okafor. “We will go on fishing,” said Mr Adeyemi.",
      "“No,” said Ms Okafor. The talks ended. “No,” said Mr Adeyemi.",
    ],
  },
  find: findRepeated,
};

/** Words below which anybody may say the same twice ("No comment"). */
const fewestWords = 3;

function findRepeated(analysis: Analysis): Raised[] {
  const seen = new Map<string, ReturnType<typeof wholeSpan>>();
  const raised: Raised[] = [];
  for (const { quotation, words } of comparable(analysis, fewestWords)) {
    const key = words.join(" ");
    const span = wholeSpan(analysis, quotation);
    const earlier = seen.get(key);
    if (!earlier) seen.set(key, span);
    else if (span.start >= earlier.end) {
      raised.push({
        span,
        message: "These words are quoted above already. Is one of the two to go?",
        related: [{ ...earlier, message: "They are quoted here first." }],
      });
    }
  }
  return raised;
}
