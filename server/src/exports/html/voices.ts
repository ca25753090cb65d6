/** Voices: a lane for each speaker, along the text, with the stretches where their words stand. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
import { escape } from "./escape.ts";
import { speakerInWords } from "./speaker.ts";
import type { Say } from "../../wording/say.ts";

/** One who speaks in the text. */
interface Voice {
  readonly name: string;
  readonly quotations: Quotation[];
  words: number;
}

/** At most this many have a lane; the rest speak in one. */
const mostLanes = 8;

/** A figure with the lanes, the most spoken first; empty when nobody is quoted directly. */
export function voices(analysis: Analysis, say: Say): string {
  const all = voicesOf(analysis, say);
  const total = all.reduce((sum, { words }) => sum + words, 0);
  if (total === 0) return "";
  const lanes = all.slice(0, mostLanes).map((voice) => lane(analysis, voice, { total, say }));
  const left = all.length - lanes.length;
  const rest = left > 0 ? `<li class="rest">${say(`${left} more`)}</li>\n` : "";
  return `<figure class="voices">\n<figcaption>${say("Who speaks how much")}</figcaption>\n<ol>\n${lanes.join("")}${rest}</ol>\n</figure>\n`;
}

/** Speakers of direct and partial quotations, by how many words they are given. */
function voicesOf(analysis: Analysis, say: Say): Voice[] {
  const { quotations, prose } = analysis;
  const found = new Map<string, Voice>();
  for (const quotation of quotations) {
    if (quotation.form !== "direct" && quotation.form !== "partial") continue;
    const name = speakerInWords(analysis, quotation, say);
    const voice = found.get(name) ?? { name, quotations: [], words: 0 };
    voice.quotations.push(quotation);
    voice.words += quotation.parts.reduce((sum, { start, end }) => sum + wordsIn(prose.text.slice(start, end)), 0);
    found.set(name, voice);
  }
  return [...found.values()].sort((a, b) => b.words - a.words);
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;

/** The length of a lane in the units of its picture. */
const laneLength = 1000;

function lane(
  { prose }: Analysis,
  { name, quotations, words }: Voice,
  { total, say }: { readonly total: number; readonly say: Say },
): string {
  const scale = laneLength / Math.max(1, prose.text.length);
  const stretches = quotations.flatMap(({ parts }) =>
    parts.map(({ start, end }) => {
      const width = Math.max(4, (end - start) * scale).toFixed(1);
      return `<rect x="${(start * scale).toFixed(1)}" width="${width}" height="10" data-at="${start}"/>`;
    }),
  );
  const share = say(`${words} ${words === 1 ? "word" : "words"}, ${Math.round((100 * words) / total)} %`);
  const picture = `<svg viewBox="0 0 ${laneLength} 10" preserveAspectRatio="none" aria-hidden="true">${stretches.join("")}</svg>`;
  return `<li data-at="${quotations[0].parts[0].start}"><strong>${escape(name)}</strong> ${picture} <small>${share}</small></li>\n`;
}
