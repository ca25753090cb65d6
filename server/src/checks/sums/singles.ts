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
  const opening = /: | [—–] /u.exec(prose.masked.slice(total.end, end));
  if (!opening) return null;
  let wasCount = false;
  let [sum, singles, at] = [0, 0, total.end + opening.index + opening[0].length];
  const rest = prose.masked.slice(at, end);
  // A list in dashes ends at the second; behind a colon, with the sentence.
  const list = opening[0] === ": " ? rest : `${rest.slice(0, Math.max(0, rest.search(/ [—–] /u)))}.`;
  if (!/^[^:;()“”"‘]+\.$/u.test(list)) return null;
  for (const piece of list.slice(0, -1).split(/(, and |, | and )/u)) {
    const item = piece.trim();
    const isJoint = /^(?:, and|,|and)$/u.test(item);
    const count = counts.find(({ start }) => start === at);
    // "nine drillers and engineers": two nouns under one figure.
    const isShared = wasCount && !count && /^[a-z’'-]+s$/u.test(item);
    if (!isJoint) wasCount = count !== undefined;
    if (count && count.hedge === null && count.upper === null) sum += count.amount ?? 0;
    else if (!isJoint && !isShared && !/^(?:the|a|an|his|her|their) [a-z’' -]{2,40}$/u.test(item)) return null;
    else if (!isJoint && !isShared && (/s$/u.test(item) || /\b(?:of|who|which|from|in|at)\b/u.test(item))) return null;
    else if (!isJoint && !isShared) [sum, singles] = [sum + 1, singles + 1];
    at += piece.length;
  }
  return singles > 0 ? { sum } : null;
}
