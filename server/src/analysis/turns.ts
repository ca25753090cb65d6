/** Transcript turns: "LENA MORALES (director): …" is what Lena Morales says, without marks. */
import type { Quotation, Speaker } from "./model.ts";
import { interviewee } from "./answers.ts";
import type { Scene } from "./scene.ts";

/** A quotation before it knows what holds it. */
export type Draft = Omit<Quotation, "inside">;

/** A direct quotation for each turn of a transcript. */
export function findTurns(scene: Scene): readonly Draft[] {
  return scene.prose.paragraphs.flatMap(({ kind, start, end, firstSentence, firstToken }) => {
    if (kind !== "turn") return [];
    const colon = scene.prose.text.indexOf(":", start);
    let from = colon + 1;
    while (from < end && scene.prose.text[from] <= " ") from++;
    if (colon < 0 || from >= end) return [];
    // Words in marks are a quotation already; the label is found as its speaker.
    if (scene.quoteMarks.some(({ open, parent }) => parent === null && open.start === from)) return [];
    const speaker = turnSpeaker(scene, firstToken, colon);
    return [
      {
        parts: [{ start: from, end }],
        marks: [],
        form: "direct" as const,
        speaker,
        cue: null,
        sentence: firstSentence,
      },
    ];
  });
}

/** The label; its bracketed role is no part of the name. */
function turnSpeaker(scene: Scene, firstToken: number, colon: number): Speaker {
  const { tokens, text } = scene.prose;
  const start = tokens.starts[firstToken];
  const bracket = text.slice(start, colon).indexOf(" (");
  const end = bracket > 0 ? start + bracket : colon;
  if (/^(?:a|answer)$/iu.test(text.slice(start, end))) {
    const person = interviewee(scene, scene.paragraphAt[firstToken]);
    return { start, end, kind: "nominal", entity: person, candidates: [], clue: "answers the question above" };
  }
  const entity = entityOfLabel(scene, { firstToken, end, label: text.slice(start, end) });
  return { start, end, kind: entity === null ? "nominal" : "name", entity, candidates: [], clue: "label of the turn" };
}

/** The entity named in the label, or the person whose name it repeats in capitals. */
function entityOfLabel(
  { prose: { tokens }, mentionAt, entityOf, entities }: Scene,
  { firstToken, end, label }: { readonly firstToken: number; readonly end: number; readonly label: string },
): number | null {
  for (let at = firstToken; at < tokens.length && tokens.starts[at] < end; at++) {
    if (mentionAt[at] >= 0) return entityOf[mentionAt[at]];
  }
  const wanted = label.toLowerCase();
  if (wanted.length < 3) return null;
  const fits = entities.filter(
    ({ type, name }) =>
      type === "person" && (name.toLowerCase() === wanted || name.toLowerCase().endsWith(` ${wanted}`)),
  );
  return fits.length === 1 ? fits[0].id : null;
}
