/** Where the desk stands with a text: its decisions laid over what was found, each on its own words or nowhere. */
import type { Analysis, Span } from "../analysis/model.ts";
import { overlaps } from "../text/span.ts";
import { anchorable, type Located } from "./anchor.ts";
import { itemsOf, type Item } from "./items.ts";
import { mergeEvidence, standings, type Standing } from "./ledger.ts";
import type { Decision, Evidence, Ledger, State } from "./model.ts";

/** What a check raised, as far as the ledger asks. */
interface Raised {
  readonly check: string;
  readonly span: Span;
}

/** An item and where the desk stands with it. */
export interface ItemStanding extends Omit<Item, "index"> {
  /** Null: something was decided of these words, and they are no such item (any more). */
  readonly index: number | null;
  /** `open` when nothing was decided, and when the words were edited since. */
  readonly state: Exclude<State, "dismissed">;
  /** The latest decision; null when there is none. */
  readonly decision: Decision | null;
  /** What backs it, by date; what was taken back is left out. */
  readonly evidence: readonly Evidence[];
  /** Whether the words were edited since the decision, which is what opened the item again. */
  readonly edited: boolean;
}

/** A decision that a finding shall not be shown. */
export interface Dismissal<Finding> {
  readonly decision: Decision;
  /** Where its words stand. */
  readonly span: Span;
  /** The finding that it hides; null when the check raises none here (any more). */
  readonly finding: Finding | null;
}

/** A text as the desk has left it. */
export interface Desked<Finding> {
  /** Findings that nobody dismissed. */
  readonly findings: readonly Finding[];
  readonly dismissals: readonly Dismissal<Finding>[];
  /** In text order. */
  readonly items: readonly ItemStanding[];
  /** Decisions whose words are gone, and that were more than an item left open. */
  readonly orphans: readonly Decision[];
}

/** Lays the decisions of `ledger` on the text at `path` over what was found in it. */
export function layOver<Finding extends Raised>(
  { analysis, findings }: { readonly analysis: Analysis; readonly findings: readonly Finding[] },
  ledger: Ledger,
  path: string,
): Desked<Finding> {
  const { text } = analysis.prose;
  const all = standings(ledger, path, text);
  const standing = all.flatMap((one) => (one.located === null ? [] : [{ ...one, located: one.located }]));
  const { kept, dismissals } = dismiss(text, findings, standing);
  return {
    findings: kept,
    dismissals,
    items: standingItems(itemsOf(analysis), standing),
    orphans: all
      .filter(({ located, decision }) => located === null && matters(decision))
      .map(({ decision }) => decision),
  };
}

/** Whether a decision says more than that something is open. */
const matters = ({ state, evidence, subject }: Decision): boolean =>
  state !== "open" || (subject.kind !== "finding" && evidence.some(({ removed }) => removed === null));

/** A standing whose words are in the text. */
type Found = Standing & { readonly located: Located };

function dismiss<Finding extends Raised>(
  text: string,
  findings: readonly Finding[],
  standing: readonly Found[],
): { kept: Finding[]; dismissals: Dismissal<Finding>[] } {
  // A finding whose words were edited is another finding: only the same words stay dismissed.
  const dismissed = standing.filter(({ state }) => state === "dismissed");
  const hides = ({ decision: { subject }, located: { span } }: Found, raised: Raised): boolean =>
    subject.kind === "finding" && subject.check === raised.check && isSame(span, anchorable(text, raised.span));
  return {
    kept: findings.filter((finding) => !dismissed.some((one) => hides(one, finding))),
    dismissals: dismissed.map((one) => ({
      ...{ decision: one.decision, span: one.located.span },
      finding: findings.find((finding) => hides(one, finding)) ?? null,
    })),
  };
}

function standingItems(items: readonly Item[], standing: readonly Found[]): ItemStanding[] {
  if (standing.length === 0) return items.map(undecided);
  const left = new Set(standing.filter(({ decision }) => decision.subject.kind !== "finding"));
  const exact = items.map((item) => {
    const own = [...left].filter((one) => one.located.words === "same" && isOn(one, item, isSame));
    own.forEach((one) => left.delete(one));
    return own;
  });
  const touching = items.map((item, index) => {
    if (exact[index].length > 0) return [];
    const own = [...left].filter((one) => isOn(one, item, overlaps));
    own.forEach((one) => left.delete(one));
    return own;
  });
  const onItems = items.map((item, index) => standingOf(item, exact[index], touching[index]));
  const alone = [...left]
    .filter(({ decision }) => matters(decision))
    .map((one) => {
      const { start, end } = one.located.span;
      const kind = one.decision.subject.kind as Item["kind"];
      const isSameWords = one.located.words === "same";
      const place = { kind, index: null, start, end, places: [{ start, end }] };
      return standingOf(place, isSameWords ? [one] : [], isSameWords ? [] : [one]);
    });
  return [...onItems, ...alone].sort((a, b) => a.start - b.start || b.end - a.end);
}

const isOn = ({ decision, located }: Found, item: Item, meets: (a: Span, b: Span) => boolean): boolean =>
  decision.subject.kind === item.kind && item.places.some((place) => meets(place, located.span));

/** An item of which nothing was decided. Made for every item of a text: a literal without spreads. */
const undecided = ({ kind, index, places, start, end }: Item): ItemStanding => ({
  kind,
  index,
  places,
  start,
  end,
  state: "open",
  decision: null,
  evidence: [],
  edited: false,
});

/** `exact`: decisions on just these words; `touching`: on words that these were made of. */
function standingOf(
  item: Omit<ItemStanding, "state" | "decision" | "evidence" | "edited">,
  exact: readonly Found[],
  touching: readonly Found[],
): ItemStanding {
  const decisions = (exact.length > 0 ? exact : touching).map(({ decision }) => decision);
  const decision = decisions.reduce<Decision | null>(
    (last, one) => (last && last.modified > one.modified ? last : one),
    null,
  );
  const state = exact.length > 0 && decision && decision.state !== "dismissed" ? decision.state : "open";
  return {
    state,
    decision,
    evidence: mergeEvidence(decisions.flatMap(({ evidence }) => evidence)).filter(({ removed }) => removed === null),
    edited: exact.length === 0 && decision !== null && decision.state !== "open",
    ...item,
  };
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
