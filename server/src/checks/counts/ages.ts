/** Two ages for one person. */
import type { Analysis, Mention, Value } from "../../analysis/model.ts";
import type { Conflict } from "./conflict.ts";

/** An age behind a name ("Silva, 36,") that differs from the one above. */
export function findAges(analysis: Analysis): Conflict[] {
  const { mentions, entities, values } = analysis;
  const ages = values.filter(({ kind, hedge, upper }) => kind === "age" && hedge === null && upper === null);
  return entities.flatMap((entity) => {
    if (entity.type !== "person" || entity.rivals.length > 0) return [];
    const own = entity.mentions.flatMap((index) => ages.filter((age) => isOf(analysis, mentions[index], age)));
    const other = own.find(({ amount }) => amount !== own[0].amount);
    return other && Math.abs((other.amount ?? 0) - (own[0].amount ?? 0)) < 60 ? [{ here: other, above: own[0] }] : [];
  });
}

/** "Silva, 36," and "36-year-old Silva"; "Silva, who died aged 36," may be of another time. A capital right before the name may be of another first name. */
const isOf = ({ prose }: Analysis, mention: Mention, age: Value): boolean => {
  const before =
    prose.masked
      .slice(Math.max(0, mention.start - 20), mention.start)
      .split(/\s/u)
      .at(-2) ?? "";
  if (
    /^\p{Lu}[\p{L}’'-]*$/u.test(before) &&
    !/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Judge|Senator|President|Minister|Mayor|Officer|Captain|Professor)$/u.test(before)
  )
    return false;
  if (age.start < mention.start) return mention.start - age.end <= 1 && age.end < mention.start;
  return prose.masked.slice(mention.end, age.start) === ", ";
};
