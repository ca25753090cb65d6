/** Counts of people killed, hurt, arrested, missing: a "the 14 killed" that nothing above gives. */
import { byParagraph } from "../../analysis/by-paragraph.ts";
import { valuesOfSentence } from "../../analysis/values.ts";
import type { Analysis, Value } from "../../analysis/model.ts";
import { textAfter, textBefore } from "../sums/figures.ts";
import type { Conflict } from "./conflict.ts";

/** What befell the people counted, with the words that say so on either side of the count. */
interface Toll {
  readonly name: string;
  /** Right before the count, hedges allowed: "killed at least". */
  readonly before: RegExp;
  /** Right behind it: "people were killed", "dead". */
  readonly after: RegExp;
}

const toll = (name: string, verbs: string, nouns: string): Toll => ({
  name,
  before: new RegExp(
    String.raw`\b(?:${verbs}) (?:(?:at least|about|some|around|more than|nearly|up to|another|the|all|as many as) )*$`,
    "u",
  ),
  after: new RegExp(
    String.raw`^ (?:(?!and |or |but |to )[a-z-]+ ){0,2}?(?:(?:were|was|have been|had been|who were|who was) )?(?:confirmed )?(?:${nouns})\b`,
    "u",
  ),
});

const tolls: readonly Toll[] = [
  toll(
    "killed",
    "killed|killing|kills|kill|shot dead|stabbed to death|toll (?:of|at|to)|claimed the lives of",
    "killed|dead|died|deaths|fatalities",
  ),
  toll("hurt", "injured|injuring|wounded|wounding|hurt|injures|wounds", "injured|wounded|hurt|injuries"),
  toll("arrested", "arrested|arresting|detained|detaining|arrests|detains", "arrested|detained|arrests"),
  toll("rescued", "rescued|rescuing", "rescued"),
];

/** Which toll a count is; null when it is none. Exported for headlines, whose counts are tolls as often as not. */
export function tollOf(analysis: Pick<Analysis, "prose">, value: Value): string | null {
  if (value.kind !== "number" || value.upper !== null || (value.amount ?? 0) < 1) return null;
  const after = textAfter(analysis, value.end, 50);
  const before = textBefore(analysis, value.start, 40);
  return tolls.find((one) => one.after.test(after))?.name ?? tolls.find((one) => one.before.test(before))?.name ?? null;
}

const tollsByParagraph = byParagraph((paragraph) =>
  paragraph.values.flatMap((value, at) => {
    const name = tollOf(paragraph, value);
    return name === null ? [] : [{ at, name }];
  }),
);

/** Every count of a toll in text order, with the toll's name. */
export const countedTolls = (analysis: Analysis): readonly { readonly value: Value; readonly name: string }[] =>
  tollsByParagraph(analysis).flatMap(({ excerpt, found }) =>
    found.map(({ at, name }) => ({ value: analysis.values[excerpt.firstValue + at], name })),
  );

/** A definite count ("the 14 killed") when all counts of its toll above give one other figure. */
export function findTolls(analysis: Analysis): Conflict[] {
  const counted = countedTolls(analysis);
  return counted.flatMap(({ value, name }, index) => {
    const isDefinite = /\b(?:the|all) $/u.test(textBefore(analysis, value.start, 5)) && value.hedge === null;
    if (!isDefinite && !isOfTheEvent(analysis, value)) return [];
    const above = counted
      .slice(0, index)
      .filter((other) => other.name === name)
      .map((other) => other.value);
    const amounts = new Set(above.map(({ amount }) => amount));
    if (amounts.size !== 1 || amounts.has(value.amount) || above.some(({ hedge }) => hedge !== null)) return [];
    if (isSum(analysis, value, above)) return [];
    // "At least ten" is no contradiction of twelve.
    if (value.hedge !== null && (value.hedge !== "at least" || (value.amount ?? 0) < (above[0].amount ?? 0))) return [];
    // "the two killed in the car" are some of the twelve.
    if (
      (value.amount ?? 0) < (above[0].amount ?? 0) &&
      / (?:in|at|on|from|who|by)\b/u.test(textAfter(analysis, value.end, 40))
    )
      return [];
    return [{ here: value, above: above[above.length - 1] }];
  });
}

/** "At least nine people were killed in the storm": the toll of the one event that the text opens with, told once more. */
function isOfTheEvent(analysis: Analysis, value: Value): boolean {
  const { prose, values } = analysis;
  const event = / in the (?<noun>[a-z]{4,})(?:,|\.| and\b)/u.exec(textAfter(analysis, value.end, 50))?.groups?.noun;
  if (!event || !eventNouns.has(event)) return false;
  const { start, end } = prose.sentences[value.sentence];
  const words = prose.masked.slice(start, end).toLowerCase();
  const isElsewhere =
    /\b(?:another|others?|more|further|so far|since|previous|earlier|last|first|elsewhere|in all)\b/u.test(words);
  const isDated = valuesOfSentence(values, value.sentence).some(({ kind }) => kind === "date");
  return (
    !isElsewhere &&
    !isDated &&
    prose.masked
      .slice(0, prose.paragraphs[1]?.end ?? 0)
      .toLowerCase()
      .includes(event)
  );
}

const eventNouns: ReadonlySet<string> = new Set(
  "storm flood floods fire blaze blast explosion crash attack shooting earthquake collapse avalanche landslide raid bombing strike accident derailment tornado hurricane typhoon cyclone stampede crush".split(
    " ",
  ),
);

/** Whether a count is the sum of the one above and another figure of its sentence ("17 soldiers and 3 civilians"), which is none of it. */
const isSum = (analysis: Analysis, { amount }: Value, above: readonly Value[]): boolean =>
  above.some((one) =>
    analysis.values.some(
      (other) =>
        other !== one &&
        other.sentence === one.sentence &&
        (other.amount ?? 0) + (one.amount ?? 0) === amount &&
        !/\b(?:including|among them|of (?:them|whom)) $/u.test(textBefore(analysis, other.start, 12)),
    ),
  );
