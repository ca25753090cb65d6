/** quotation/source-mismatch: the words, or whose they are, differ from the nearest passage of a source text. */
import type { QuotedWords } from "../../sources/comparison.ts";
import { changesInWords, type WordingMatch } from "../../sources/wording.ts";
import type { Check, Raised } from "../check.ts";

/** Marks quoted words that a source text has in another wording, and shows the difference; or that a transcript gives to another speaker. */
export const sourceMismatch: Check = {
  id: "quotation/source-mismatch",
  title: "Quotation that differs from the source text",
  severity: "warning",
  why: "What stands between quote marks is the speaker's, word for word. A changed word is a wrong quotation, however small, and so are right words in the wrong mouth.",
  examples: {
    sources: [
      "LENA MORALES: We will not close the harbour this year, whatever the council may say. We lost 2.4 million euros a day.\nTOM ADEYEMI: The ferry will run every day until the bridge is done.",
    ],
    flagged: [
      "“{We will close the harbour this year, whatever the council may say},” Lena Morales said.",
      "“{We lost 4.2 million euros a day},” Morales told members.",
      "‘{We will never close the harbour this year, whatever the council says},’ said Morales.",
      "Lena Morales was tired. “{The ferry will run every day},” she said.",
    ],
    silent: [
      "“We will not close the harbour this year, whatever the council may say,” Lena Morales said.",
      "“We lost [more than] 2.4 million euros a day,” Morales told members.",
      "“We will not close the harbour … whatever the council may say,” said Morales.",
      "She called it “a day”.",
      "“The ferry will run every day,” said Tom Adeyemi.",
      "“The ferry will run every day,” said the director of the port.",
    ],
  },
  find: (_, { sources }) => (sources?.quoted ?? []).flatMap((words) => (words.match ? raise(words, words.match) : [])),
};

function raise({ start, end, answer, otherSpeaker }: QuotedWords, match: WordingMatch): Raised[] {
  if (answer !== "altered" && otherSpeaker === null) return [];
  const related = [{ ...match.span, uri: match.uri, message: `The nearest passage: “${match.words}”` }];
  const speaker = otherSpeaker === null ? "" : `The source text gives these words to ${otherSpeaker}. Whose are they?`;
  if (answer !== "altered") return [{ span: { start, end }, message: speaker, related }];
  const wording = `The source text has other words: ${changesInWords(match.changes)}. Which wording is right?`;
  return [
    {
      ...{ span: { start, end }, message: `${wording} ${speaker}`.trim(), related },
      fixes: [{ title: "Use the source’s wording", edits: [{ start, end, newText: match.words }] }],
    },
  ];
}
