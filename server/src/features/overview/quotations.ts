/** Quotations by speaker: direct ones and paraphrase under whoever is given as saying them, nobody's words last. */
import type { Quotation } from "../../analysis/model.ts";
import { cover } from "../../text/span.ts";
import { bare } from "../navigation.ts";
import type { RowKind, ViewRow } from "../protocol.ts";
import type { Reading } from "../reading.ts";
import { markedParts, shortened, speakerName, wordsOf } from "../under.ts";
import { counted, placeOf, whereabouts, type RankedRow } from "./rows.ts";
import { inEnglish } from "../../wording/say.ts";

/** Who is behind quotations, for the row above them. */
interface Source {
  readonly key: string;
  readonly kind: Extract<RowKind, "speaker" | "unclear" | "nobody">;
  readonly label: string;
}

/** A quotation in its text. */
interface Said {
  readonly reading: Reading;
  readonly quotation: Quotation;
  readonly index: number;
}

/** One row for each speaker with their words below it, in text order; then words that several may have said; then nobody's. */
export function quotationRows(readings: readonly Reading[]): RankedRow[] {
  const groups = new Map<string, { readonly source: Source; readonly said: Said[] }>();
  for (const reading of readings) {
    for (const [index, quotation] of reading.analysis.quotations.entries()) {
      if (quotation.form === "scare") continue;
      const source = sourceOf(reading, quotation);
      const group = groups.get(source.key) ?? { source, said: [] };
      groups.set(source.key, group);
      group.said.push({ reading, quotation, index });
    }
  }
  return [...groups.values()].map(({ source, said }) => speakerRow(source, said, readings));
}

const ranks: Readonly<Record<Source["kind"], number>> = { speaker: 0, unclear: 1, nobody: 2 };

function sourceOf({ analysis, say = inEnglish }: Reading, quotation: Quotation): Source {
  const { speaker } = quotation;
  if (speaker === null) return { key: "nobody", kind: "nobody", label: say("Nobody named") };
  if (speaker.candidates.length > 0)
    return { key: "unclear", kind: "unclear", label: say("More than one it could be") };
  const name = (speakerName(analysis, quotation) ?? "").replace(/\s+/gu, " ");
  return { key: `speaker:${bare(name)}`, kind: "speaker", label: name };
}

function speakerRow({ key, kind, label }: Source, said: readonly Said[], readings: readonly Reading[]): RankedRow {
  const rows = said.map((one, number) => quotationRow(`${key}/${number}`, one, readings));
  const direct = rows.filter((row) => row.kind === "quotation").length;
  const { say = inEnglish } = said[0].reading;
  const counts = [
    ...(direct > 0 ? [counted(direct, "quotation")] : []),
    ...(direct < rows.length ? [counted(rows.length - direct, "paraphrase")] : []),
  ].map(say);
  const row: ViewRow = {
    ...{ key, kind, label, rows, index: null, places: [] },
    detail: counts.join(" · "),
    spoken: [label, ...counts].join(", "),
    ...{ uri: rows[0].uri, range: rows[0].range },
  };
  return { row, weight: rows.length, rank: ranks[kind] };
}

function quotationRow(key: string, { reading, quotation, index }: Said, readings: readonly Reading[]): ViewRow {
  const { analysis, say = inEnglish } = reading;
  const isParaphrase = quotation.form === "indirect";
  const words = shortened(wordsOf(analysis, quotation), 90) || "…";
  const where = whereabouts(reading, quotation.parts[0], readings);
  const who = whoItCouldBe(reading, quotation);
  const cue = quotation.cue && shortened(analysis.prose.text.slice(quotation.cue.start, quotation.cue.end), 30);
  const detail = [...(who ? [who] : []), ...(cue ? [cue] : []), where];
  const by = speakerName(analysis, quotation) ?? say("nobody named");
  return {
    ...{ key, kind: isParaphrase ? "paraphrase" : "quotation", index, rows: [] },
    label: isParaphrase ? words : `“${words}”`,
    detail: detail.join(" · "),
    spoken: `${say(isParaphrase ? "Paraphrase" : "Quotation")}, ${who ?? by}, ${where}: ${words}`,
    ...placeOf(reading, cover(markedParts(analysis, quotation))),
    places: [...markedParts(analysis, quotation), ...(quotation.cue ? [quotation.cue] : [])].map((part) =>
      placeOf(reading, part),
    ),
  };
}

/** "“he”: Ann Lee or Bo Lee" for words that several may have said; null for others. */
function whoItCouldBe({ analysis, say = inEnglish }: Reading, { speaker }: Quotation): string | null {
  if (!speaker || speaker.candidates.length === 0) return null;
  const names = speaker.candidates.map((id) => analysis.entities[id].name);
  return `“${analysis.prose.text.slice(speaker.start, speaker.end)}”: ${names.join(say(" or "))}`;
}
