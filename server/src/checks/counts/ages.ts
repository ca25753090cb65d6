/** Two ages for one person. */
import { contains } from "../../text/span.ts";
import type { Analysis, Mention, Value } from "../../analysis/model.ts";
import { textAfter, textBefore } from "../sums/figures.ts";
import { agesBetween, isBirth } from "../sums/lives.ts";
import type { Conflict } from "./conflict.ts";

/** An age behind a name ("Silva, 36,") that differs from the one above. */
export function findAges(analysis: Analysis): Conflict[] {
  const { mentions, entities, values } = analysis;
  const ages = values.filter(
    (value) =>
      value.hedge === null &&
      value.upper === null &&
      (value.kind === "age" ||
        (value.kind === "number" &&
          / who is $/u.test(textBefore(analysis, value.start, 8)) &&
          /^[,.]/u.test(textAfter(analysis, value.end, 1)))),
  );
  return entities.flatMap((entity) => {
    if (entity.type !== "person" || entity.rivals.length > 0) return [];
    const own = entity.mentions.flatMap((index) => ages.filter((age) => isOf(analysis, mentions[index], age)));
    const other = own.find(({ amount }) => amount !== own[0].amount);
    return other && Math.abs((other.amount ?? 0) - (own[0].amount ?? 0)) < 60 ? [{ here: other, above: own[0] }] : [];
  });
}

/** ", 36,", ", who is 36,", ", aged 36,", ", the 36-year-old". */
const isAged = /^, (?:who is |who’s |aged |now |the |a )?$/u;

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
  return isAged.test(prose.masked.slice(mention.end, age.start));
};

/** "She died on 2 May at her home. She was 88." above "Born in Rotterdam on 14 March 1935": the age at death that the two dates give. */
export function findLifeSpans(analysis: Analysis): readonly LifeSpan[] {
  const { values, frame, prose } = analysis;
  const births = values.filter((value) => isBirth(analysis, value));
  const [born] = births;
  if (births.length !== 1 || frame.date === null) return [];
  return values.flatMap((age) => {
    if (!isPlain(age) || !isSentenceOfItsOwn(analysis, age) || age.sentence === 0) return [];
    const { start, end } = prose.sentences[age.sentence - 1];
    const death = prose.masked.slice(start, end).search(/\bdied\b/u);
    if (death < 0) return [];
    const died = values.find(
      ({ kind, date, start: at }) => kind === "date" && date !== null && at > start + death && at < end,
    );
    const until = died?.date ?? frame.date ?? "";
    const years = agesBetween(born.date ?? "", until);
    return years.includes(age.amount ?? 0) || (age.amount ?? 0) < 15 ? [] : [{ age, born, until, years }];
  });
}

/** An age at death that birth and death do not give. */
export interface LifeSpan {
  readonly age: Value;
  readonly born: Value;
  /** ISO date of the death, or of the text that tells of it. */
  readonly until: string;
  /** What the age may be. */
  readonly years: readonly number[];
}

/** A figure that may be an age, told without a hedge. */
const isPlain = ({ kind, hedge, upper }: Value): boolean =>
  (kind === "number" || kind === "age") && hedge === null && upper === null;

/** "She was 91." */
const isSentenceOfItsOwn = (analysis: Analysis, { start, end }: Value): boolean =>
  /(?:^|[.”"]\s+)(?:he|she) was (?:aged )?$/u.test(textBefore(analysis, start, 20)) &&
  /^\.(?:\s|$)/u.test(textAfter(analysis, end, 2));

/** "Marchetti dies at 94" in a headline above "She was 91." */
export function findDeathAges(analysis: Analysis): Conflict[] {
  const { headline } = analysis.frame;
  if (!headline) return [];
  const ages = analysis.values.filter(isPlain);
  const above = ages.find(
    (value) =>
      contains(headline, value) &&
      /\b(?:dies|dead|died|is dead) (?:at|aged|at the age of) (?:aged )?$/u.test(textBefore(analysis, value.start, 30)),
  );
  const told = ages.filter((value) => value.start > headline.end && isSentenceOfItsOwn(analysis, value));
  return above && told.length === 1 && told[0].amount !== above.amount ? [{ here: told[0], above }] : [];
}
