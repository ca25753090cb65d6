/** quotation/ambiguous-speaker: reporting words with more than one person they could belong to. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
import type { Check, Raised, Related } from "../check.ts";
import { wholeSpan } from "../quoted-words.ts";

/** Marks a quotation whose speaker could be one of several. */
export const ambiguousSpeaker: Check = {
  id: "quotation/ambiguous-speaker",
  title: "Quotation that could be more than one person’s",
  severity: "information",
  why: "“He said” after two men leaves the reader to guess. A name costs one word.",
  examples: {
    flagged: [
      "Mr Zelenskyy expressed frustration with Mr Trump’s response to the strike, calling it {‘a mistake.’}",
      "Ms Okafor criticized Mr Trump’s answer on the harbour, describing it as {“a bad joke”}.",
      "Mr Adeyemi spoke of Mr Hart’s decision to close the port, calling it {“overdue”}.",
      "Mr Adeyemi and Mr Hart came out of the port office together. {“It is over,”} he said.",
    ],
    silent: [
      "Ms Okafor expressed frustration with the response to the strike, calling it ‘a mistake.’",
      "Ms Okafor criticized the plan. “It is a mistake,” she said.",
      "Mr Adeyemi called Mr Hart’s decision “overdue”.",
    ],
  },
  find: (analysis) => analysis.quotations.filter(isAmbiguous).map((quotation) => raise(analysis, quotation)),
};

const isAmbiguous = ({ marks, speaker, cue, form }: Quotation): boolean =>
  marks.length > 0 && form !== "scare" && cue !== null && speaker !== null && speaker.entity === null && speaker.candidates.length > 1; // prettier-ignore

function raise(analysis: Analysis, quotation: Quotation): Raised {
  const { entities, mentions } = analysis;
  const candidates = (quotation.speaker?.candidates ?? []).slice(0, 3);
  const names = candidates.map((id) => entities[id].name);
  const before = quotation.parts[0].start;
  const related = candidates.flatMap((id): Related[] => {
    const named = entities[id].mentions.map((index) => mentions[index]).filter(({ end }) => end <= before);
    const nearest = named.at(-1) ?? mentions[entities[id].mentions[0]];
    return [{ start: nearest.start, end: nearest.end, message: `${entities[id].name} is named here.` }];
  });
  return {
    span: wholeSpan(analysis, quotation),
    message: `Whose words are these: ${names.join(" or ")}?`,
    related,
  };
}
