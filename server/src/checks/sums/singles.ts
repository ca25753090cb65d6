/** Reads a list of parts behind a colon in which some come without a figure: "the pilot, 10 passengers and two farm workers". */
import type { Analysis, Value } from "../../analysis/model.ts";

/**
 * The sum of the list between `total`'s colon and the end of its sentence, with one for each part that an article
 * opens; null when some part is neither that nor one of `counts`, or when none comes without a figure.
 */
export function singlesBehind(
  { prose }: Analysis,
  total: Value,
  counts: readonly Value[],
): { readonly sum: number } | null {
  const { end } = prose.sentences[total.sentence];
  const colon = prose.masked.indexOf(": ", total.end);
  if (colon < 0 || colon >= end) return null;
  let [sum, singles, at] = [0, 0, colon + 2];
  const list = prose.masked.slice(at, end);
  if (!/^[^:;()“”"]+\.$/u.test(list)) return null;
  for (const piece of list.slice(0, -1).split(/(, and |, | and )/u)) {
    const item = piece.trim();
    const isJoint = /^(?:, and|,|and)$/u.test(item);
    const count = counts.find(({ start }) => start === at);
    if (count && count.hedge === null && count.upper === null) sum += count.amount ?? 0;
    else if (!isJoint && !/^(?:the|a|an|his|her|their) [a-z’' -]{2,40}$/u.test(item)) return null;
    else if (!isJoint && (/s$/u.test(item) || /\b(?:of|who|which|from|in|at)\b/u.test(item))) return null;
    else if (!isJoint) [sum, singles] = [sum + 1, singles + 1];
    at += piece.length;
  }
  return singles > 0 ? { sum } : null;
}
