/** Entities: whom or what mentions share over the whole text, each link with its clue. */
import { remembered } from "../text/remembered.ts";
import type { Prose } from "../text/model.ts";
import { clusterBodies } from "./body-clusters.ts";
import type { Clue, Entity, EntityType, Mention, Title } from "./model.ts";
import { namingsOf, type Naming } from "./namings.ts";
import { clusterPeople } from "./person-clusters.ts";

/** Mentions that share a referent, while it is being found. */
export interface Cluster {
  /** Index of a mention → why it belongs here. */
  readonly members: Map<number, Clue>;
  /** Clusters that some member could as well belong to. */
  readonly rivals: Set<Cluster>;
}

/** All entities, in the order of their first mentions; the same objects as long as everybody is called the same in the same order. */
export const resolveEntities = (
  prose: Prose,
  mentions: readonly Mention[],
  titles: readonly Title[],
): readonly Entity[] => entitiesOf(prose.memory, namingsOf(prose, mentions, titles));

const entitiesOf = remembered((_: object, namings: readonly Naming[]): readonly Entity[] => {
  const clusters = inTextOrder([...clusterPeople(namings), ...clusterBodies(namings)]);
  const ids = new Map(clusters.map(({ cluster }, id) => [cluster, id]));
  return clusters.map(({ cluster: { members, rivals }, indexes }, id) => ({
    id,
    type: commonType(namings, indexes),
    name: fullestName(namings, indexes),
    mentions: indexes,
    clues: indexes.map((index) => members.get(index) ?? ""),
    titles: inOrder(indexes.flatMap((mention) => namings[mention].titles.map(({ index }) => index))),
    rivals: rivals.size === 0 ? [] : inOrder([...rivals].flatMap((rival) => ids.get(rival) ?? [])),
  }));
});

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

/** The type that most mentions have; among equals the one that comes first. */
function commonType(namings: readonly Naming[], indexes: readonly number[]): EntityType {
  const first = namings[indexes[0]].type;
  if (indexes.every((index) => namings[index].type === first)) return first;
  const counts = new Map<EntityType, number>();
  for (const index of indexes) counts.set(namings[index].type, (counts.get(namings[index].type) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** The name with most words on its first use; of names of one length the first, but one in capitals yields to one that is not. */
function fullestName(namings: readonly Naming[], indexes: readonly number[]): string {
  let best = "";
  let most = -1;
  for (const index of indexes) {
    const { words, written } = namings[index];
    if (words.length * 2 + 1 <= most) continue;
    const weight = words.length * 2 + (written === written.toUpperCase() ? 0 : 1);
    if (weight <= most) continue;
    best = written;
    most = weight;
  }
  return best.replaceAll(/\s+/gu, " ");
}
