/** Judges how well source texts back each specific: is it there, and does it stand among the same words as in the draft? */
import type { Analysis, Sentence, Span } from "../analysis/model.ts";
import { textOf } from "../text/span.ts";
import { evidenceOf, type Presence, type Question } from "./evidence.ts";
import { groundsOf, type Grounds } from "./grounds.ts";
import { contentWords, placesOf, spanOf } from "./passages.ts";
import { isInDraft, oftenestRival, rivalsNear } from "./rivals.ts";
import { wordAt, type IndexedSource } from "./source-text.ts";
import { specificsOf, type Specific } from "./specifics.ts";
import { supportWeights, type SupportFeature } from "./support-weights.ts";
import { readWords } from "./words.ts";

/** A specific and what the source texts say of it. */
export interface Support {
  readonly specific: Specific;
  /** `found`: nothing speaks against it; `elsewhere`: it stands there, but hardly with what is said of it; `missing`: no trace. */
  readonly answer: "found" | "elsewhere" | "missing";
  /** How much of it the sources have anywhere. */
  readonly presence: Presence;
  /** 0..1, how likely nothing backs it. */
  readonly doubt: number;
  /** The passage that is nearest to the sentence; null when none comes near. */
  readonly passage: (Span & { readonly uri: string }) | null;
  /** What the doubt rests on. */
  readonly grounds: Grounds;
}

/** Every specific of `analysis` against `sources`, in text order; empty when there are no source texts. */
export function findSupport(analysis: Analysis, sources: readonly IndexedSource[]): Support[] {
  return questionsOf(analysis, sources).map(judge);
}

/** What is to be judged of every specific of `analysis`, in text order. */
export function questionsOf(analysis: Analysis, sources: readonly IndexedSource[]): Question[] {
  if (sources.length === 0) return [];
  const draft = new Set(readWords(analysis.prose.text).hashes);
  const sentences = new Map<number, Pick<Question, "content" | "rivals">>();
  const oftenest = new Map<string, number>();
  const specifics = specificsOf(analysis).filter((one) => !isOrdinary(textOf(analysis.prose.text, one), one, sources));
  const places = specifics.map(({ full }) => placesOf(full, sources));
  // By sentence, the specifics that the sources have; one that stands all over says nothing of another.
  const telling = new Map<number, number[]>();
  specifics.forEach(({ sentence }, index) => {
    const { length } = places[index];
    if (length === 0 || length >= mostTelling) return;
    const known = telling.get(sentence);
    if (known) known.push(index);
    else telling.set(sentence, [index]);
  });
  return specifics.map((specific, index) => {
    const { sentence, kind, type } = specific;
    const around = sentences.get(sentence) ?? readSentence(analysis.prose.sentences[sentence]);
    sentences.set(sentence, around);
    const often = kind !== "name" ? 0 : (oftenest.get(`${type}`) ?? oftenestRival(specific, sources, draft));
    oftenest.set(`${type}`, often);
    const others = (telling.get(sentence) ?? []).filter((other) => other !== index);
    const company = others.map((other) => places[other]);
    return { analysis, specific, ...around, oftenest: often, company, sources };
  });

  function readSentence(sentence: Sentence): Pick<Question, "content" | "rivals"> {
    const content = contentWords(analysis, sentence, sources);
    return { content, rivals: rivalsNear(content, sources).filter((rival) => !isInDraft(rival, draft)) };
  }
}

/** Whether words that have nothing but their capitals are ordinary ones: the sources write each of them small. */
function isOrdinary(words: string, { kind, type }: Specific, sources: readonly IndexedSource[]): boolean {
  if (kind !== "name" || type !== null) return false;
  return [...readWords(words).hashes].every((hash) =>
    placesOf([Uint32Array.of(hash)], sources).some(({ source, at }) => /^\p{Ll}/u.test(wordAt(source, at))),
  );
}

/** Places of one specific beyond which they say nothing of another. */
const mostTelling = 40;

function judge(question: Question): Support {
  const { specific } = question;
  const evidence = evidenceOf(question);
  const { presence, nearest } = evidence;
  const grounds = groundsOf(question, evidence);
  const doubt = 1 / (1 + Math.exp(-(sumOf(grounds, specific.kind) + sumOf(grounds, presence))));
  return {
    ...{
      specific,
      presence,
      doubt,
      grounds,
      answer: doubt < 0.5 ? "found" : presence === "missing" ? "missing" : "elsewhere",
    },
    passage: nearest && { uri: nearest.source.uri, ...spanOf(nearest) },
  };
}

function sumOf(grounds: Grounds, part: Specific["kind"] | Presence): number {
  const { bias, ...weights }: Readonly<Record<SupportFeature | "bias", number>> = supportWeights[part];
  return (Object.keys(grounds) as SupportFeature[]).reduce((sum, name) => sum + weights[name] * grounds[name], bias);
}
