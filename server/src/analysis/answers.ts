/** Answers: quotations under the questions of an interview, which need no "said". */
import type { Phrase } from "./phrases.ts";
import type { Extent } from "./quotation-extents.ts";
import type { Scene } from "./scene.ts";

/** The latest naming of the person interviewed, when an extent stands under a question of the writer’s or after "A:"; null when it does not, or when nobody stands out. */
export function answerTo(scene: Scene, { firstToken, holder }: Extent): Phrase | null {
  const index = scene.paragraphAt[firstToken];
  const paragraph = scene.prose.paragraphs[index];
  if (!paragraph || holder >= 0) return null;
  const label = firstToken - paragraph.firstToken;
  if (!(label === 2 && isAnswerLabel(scene, index)) && !(label === 0 && isQuestion(scene, index - 1))) return null;
  const person = interviewee(scene, index);
  if (person === null) return null;
  const mention = latestBefore(scene, person, firstToken);
  const { firstToken: first, endToken } = scene.mentions[mention];
  return { firstToken: first, endToken, kind: "name", mention };
}

/** The person that names and pronouns above the first question stand for most often; null when two are level. */
export function interviewee(scene: Scene, paragraph: number): number | null {
  const { mentions, entityOf, references, paragraphAt, holderAt, prose } = scene;
  let first = 0;
  while (first < paragraph && !isQuestion(scene, first) && !isAnswerLabel(scene, first)) first++;
  const end = prose.paragraphs[first].firstToken;
  const counts = new Map<number, number>();
  const asks = (token: number): boolean =>
    /^(?:asked|asks|met|interviewed|interviews|spoke|speaks|talked|talks)$/u.test(prose.tokens.lowers[token]);
  const askers = new Set(
    mentions.flatMap(({ endToken }, index) => (endToken < end && asks(endToken) ? [entityOf[index]] : [])),
  );
  const count = (entity: number | null, token: number): void => {
    const isWriter = prose.paragraphs[paragraphAt[token]]?.kind === "byline";
    if (entity === null || entity < 0 || askers.has(entity) || token >= end || holderAt[token] >= 0 || isWriter) return;
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  };
  mentions.forEach(({ type, firstToken }, index) => type === "person" && count(entityOf[index], firstToken));
  for (const { entity, firstToken } of references) count(entity, firstToken);
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > (second?.[1] ?? 0) ? most[0] : null;
}

/** Whether a paragraph opens with "A:" or "Q:". */
function isAnswerLabel({ prose: { paragraphs, tokens } }: Scene, index: number): boolean {
  const { firstToken } = paragraphs[index];
  return /^(?:[aq]|answer|question)$/u.test(tokens.lowers[firstToken]) && tokens.lowers[firstToken + 1] === ":";
}

/** Whether a paragraph is a question in the writer’s own words. */
function isQuestion({ prose: { paragraphs, tokens }, holderAt, quoteMarks }: Scene, index: number): boolean {
  const paragraph = paragraphs[index];
  if (!paragraph || /^(?:headline|byline|caption)$/u.test(paragraph.kind)) return false;
  const last = paragraph.endToken - 1;
  if (tokens.words[last] !== "?" || holderAt[last] >= 0) return false;
  return !quoteMarks.some(({ open }) => open.start >= paragraph.start && open.start < paragraph.end);
}

function latestBefore({ entities, mentions }: Scene, entity: number, before: number): number {
  const named = entities[entity].mentions.filter((index) => mentions[index].firstToken < before);
  return named[named.length - 1];
}
