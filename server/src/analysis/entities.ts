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
  const clusters = [...clusterPeople(named), ...clusterBodies(named)];
  const firsts = new Map(clusters.map((cluster) => [cluster, Math.min(...cluster.members.keys())]));
  clusters.sort((a, b) => (firsts.get(a) ?? 0) - (firsts.get(b) ?? 0));
  const ids = new Map(clusters.map((cluster, id) => [cluster, id]));
  const titlesOf = titlesByMention(titles);
  return clusters.map((cluster, id) => {
    const members = [...cluster.members].sort(([a], [b]) => a - b);
    const indexes = members.map(([index]) => index);
    return {
      ...{ id, type: commonType(named, indexes), name: fullestName(named, indexes) },
      ...{ mentions: indexes, clues: members.map(([, clue]) => clue) },
      titles: indexes.flatMap((index) => titlesOf.get(index) ?? []).sort((a, b) => a - b),
      rivals: [...cluster.rivals].map((rival) => ids.get(rival) ?? -1).filter((rival) => rival >= 0).sort((a, b) => a - b), // prettier-ignore
    };
  });
}

/** The tokens of a mention as written. */
export const wordsOf = ({ tokens }: Prose, { firstToken, endToken }: Mention): string[] =>
  tokens.words.slice(firstToken, endToken);

function titlesByMention(titles: readonly Title[]): ReadonlyMap<number, number[]> {
  const byMention = new Map<number, number[]>();
  titles.forEach(({ mention }, index) => byMention.set(mention, [...(byMention.get(mention) ?? []), index]));
  return byMention;
}

/** The type that most mentions have; among equals the one that comes first. */
function commonType({ mentions }: Named, indexes: readonly number[]): EntityType {
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
    const written = prose.text.slice(mention.start, mention.end);
    const shouts = written === written.toUpperCase();
    const weight = (mention.endToken - mention.firstToken) * 2 + (shouts ? 0 : 1);
    if (weight > most) [best, most] = [mention, weight];
  }
  return best ? prose.text.slice(best.start, best.end).replaceAll(/\s+/gu, " ") : "";
}
