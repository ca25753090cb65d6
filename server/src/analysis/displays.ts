/** Display lines: a headline or caption quotes before anybody is named; the text below says whose the words are. */
import type { Quotation } from "./model.ts";
import type { Scene } from "./scene.ts";

type Draft = Omit<Quotation, "inside">;

/** The drafts, those in headlines and captions with the speaker to whom the text gives the same words. */
export function withSpeakersBelow(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const isDisplay = ({ sentence }: Draft): boolean => /^(?:headline|heading|caption)$/u.test(kindOf(scene, sentence));
  const given = drafts.filter((draft) => !isDisplay(draft) && draft.speaker !== null);
  return drafts.map((draft) => {
    if (!isDisplay(draft) || draft.speaker?.entity != null) return draft;
    const words = wordsOf(scene, draft);
    if (words.split(" ").length < fewestWords) return draft;
    const fuller = given.find((other) => ` ${wordsOf(scene, other)} `.includes(` ${words} `));
    if (!fuller?.speaker) return draft;
    const form = draft.form === "scare" ? "partial" : draft.form;
    return { ...draft, form, speaker: { ...fuller.speaker, clue: "says these words below" } };
  });
}

/** Words in marks that could be the same by chance are fewer. */
const fewestWords = 3;

const kindOf = ({ prose: { paragraphs, sentences } }: Scene, sentence: number): string =>
  paragraphs[sentences[sentence]?.paragraph ?? 0]?.kind ?? "body";

const wordsOf = ({ prose: { text } }: Scene, { parts }: Draft): string =>
  (
    parts
      .map(({ start, end }) => text.slice(start, end))
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");
