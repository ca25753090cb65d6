/** Judges how well source texts back each specific: is it there, and does it stand among the same words as in the draft? */
import type { Analysis, Span } from "../analysis/model.ts";
import { groundsOf, type Grounds, type Question } from "./grounds.ts";
import { contentWords, spanOf, type ContentWord } from "./passages.ts";
import type { IndexedSource } from "./source-text.ts";
import { specificsOf, type Specific } from "./specifics.ts";
import { supportWeights, type SupportFeature } from "./support-weights.ts";

/** A specific and what the source texts say of it. */
export interface Support {
  readonly specific: Specific;
  /** `found`: it stands there among like words; `elsewhere`: it stands there, among others; `missing`: no trace. */
  readonly answer: "found" | "elsewhere" | "missing";
  /** 0..1, how likely nothing backs it. */
  readonly doubt: number;
  /** The passage that is nearest to the sentence; null when none comes near. */
  readonly passage: (Span & { readonly uri: string }) | null;
  /** What the doubt rests on. */
  readonly grounds: Grounds;
}

/** Every specific of `analysis` against `sources`, in text order; empty when there are no source texts. */
export function findSupport(analysis: Analysis, sources: readonly IndexedSource[]): Support[] {
  if (sources.length === 0) return [];
  const contents = new Map<number, readonly ContentWord[]>();
  return specificsOf(analysis).map((specific) => {
    const content =
      contents.get(specific.sentence) ?? contentWords(analysis, analysis.prose.sentences[specific.sentence], sources);
    contents.set(specific.sentence, content);
    return judge({ analysis, specific, content, sources });
  });
}

function judge(question: Question): Support {
  const { specific } = question;
  const { grounds, nearest } = groundsOf(question);
  const doubt = 1 / (1 + Math.exp(-supportWeights.bias - sumOf(grounds, specific.kind)));
  const there = grounds.missing < 1;
  return {
    ...{ specific, doubt, grounds, answer: !there ? "missing" : doubt >= 0.5 ? "elsewhere" : "found" },
    passage: nearest && { uri: nearest.source.uri, ...spanOf(nearest) },
  };
}

function sumOf(grounds: Grounds, kind: Specific["kind"]): number {
  const weights: Readonly<Record<SupportFeature, number>> = supportWeights[kind];
  return (Object.keys(grounds) as SupportFeature[]).reduce((sum, name) => sum + weights[name] * grounds[name], 0);
}
