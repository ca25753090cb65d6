/** Entities: whom or what mentions share over the whole text, each link with its clue. */
import type { Prose } from "../text/model.ts";
import { clusterBodies } from "./body-clusters.ts";
import type { Clue, Entity, EntityType, Mention, Title } from "./model.ts";
import { clusterPeople } from "./person-clusters.ts";

/** What resolution looks at. */
export interface Named {
  readonly prose: Prose;
  readonly mentions: readonly Mention[];
  readonly titles: readonly Title[];
}

/** Mentions that share a referent, while it is being found. */
export interface Cluster {
  /** Index of a mention → why it belongs here. */
  readonly members: Map<number, Clue>;
  /** Clusters that some member could as well belong to. */
  readonly rivals: Set<Cluster>;
}

/** All entities, in the order of their first mentions. */
export function resolveEntities(prose: Prose, mentions: readonly Mention[], titles: readonly Title[]): Entity[] {
  const named: Named = { prose, mentions, titles };
  const clusters = inTextOrder([...clusterPeople(named), ...clusterBodies(named)]);
  const ids = new Map(clusters.map(({ cluster }, id) => [cluster, id]));
  const titlesOf = titlesByMention(titles);
  return clusters.map(({ cluster: { members, rivals }, indexes }, id) => ({
    id,
    type: commonType(named, indexes),
    name: fullestName(named, indexes),
    mentions: indexes,
    clues: indexes.map((index) => members.get(index) ?? ""),
    titles: titlesOf.size === 0 ? [] : inOrder(indexes.flatMap((index) => titlesOf.get(index) ?? [])),
    rivals: rivals.size === 0 ? [] : inOrder([...rivals].flatMap((rival) => ids.get(rival) ?? [])),
  }));
}

/** A cluster and its mentions in text order. */
interface Ordered {
  readonly cluster: Cluster;
  readonly indexes: readonly number[];
}

const inTextOrder = (clusters: readonly Cluster[]): Ordered[] =>
  clusters
    .map((cluster) => ({ cluster, indexes: inOrder([...cluster.members.keys()]) }))
    .sort((a, b) => a.indexes[0] - b.indexes[0]);

const inOrder = (numbers: number[]): number[] => (numbers.length > 1 ? numbers.sort((a, b) => a - b) : numbers);

/** The tokens of a mention as written. */
export const wordsOf = ({ tokens }: Prose, { firstToken, endToken }: Mention): string[] =>
  tokens.words.slice(firstToken, endToken);

function titlesByMention(titles: readonly Title[]): ReadonlyMap<number, number[]> {
  const byMention = new Map<number, number[]>();
  titles.forEach(({ mention }, index) => {
    const known = byMention.get(mention);
    if (known === undefined) byMention.set(mention, [index]);
    else known.push(index);
  });
  return byMention;
}

/** The type that most mentions have; among equals the one that comes first. */
function commonType({ mentions }: Named, indexes: readonly number[]): EntityType {
  const first = mentions[indexes[0]].type;
  if (indexes.every((index) => mentions[index].type === first)) return first;
  const counts = new Map<EntityType, number>();
  for (const index of indexes) counts.set(mentions[index].type, (counts.get(mentions[index].type) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** The name with most words on its first use; of names of one length the first, but one in capitals yields to one that is not. */
function fullestName({ prose, mentions }: Named, indexes: readonly number[]): string {
  let best: Mention | null = null;
  let most = -1;
  for (const index of indexes) {
    const mention = mentions[index];
    const words = (mention.endToken - mention.firstToken) * 2;
    if (words + 1 <= most) continue;
    const written = prose.text.slice(mention.start, mention.end);
    const weight = words + (written === written.toUpperCase() ? 0 : 1);
    if (weight <= most) continue;
    best = mention;
    most = weight;
  }
  return best ? prose.text.slice(best.start, best.end).replaceAll(/\s+/gu, " ") : "";
}
