/** Items: the claims, quotations and names of a text that the desk checks one by one. */
import type { Analysis, Span } from "../analysis/model.ts";
import { cover } from "../text/span.ts";
import type { ItemKind } from "./model.ts";

/** Check-worthiness (0..1) from which a claim is shown and counted. */
export const worthListing = 0.5;

/** A claim, quotation or name of a text. */
export interface Item extends Span {
  readonly kind: ItemKind;
  /** Index in `claims`, `quotations` or `entities`. */
  readonly index: number;
  /** Every place that is this item: the mentions of a name, one place for the others. */
  readonly places: readonly Span[];
}

/** All items in text order: claims worth listing, direct and partial quotations that stand in no other, named entities. */
export function itemsOf(analysis: Analysis): Item[] {
  return [...claims(analysis), ...quotations(analysis), ...names(analysis)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

/** Whether an item is one of those that "14 of 22 checked" counts: names are not, there are too many of them. */
export const counts = ({ kind }: Pick<Item, "kind">): boolean => kind !== "name";

const claims = (analysis: Analysis): Item[] =>
  analysis.claims.flatMap(({ start, end, checkWorthiness }, index) =>
    checkWorthiness >= worthListing ? [itemAt("claim", index, [{ start, end }])] : [],
  );

const quotations = (analysis: Analysis): Item[] =>
  analysis.quotations.flatMap(({ parts, form, inside }, index) =>
    (form === "direct" || form === "partial") && inside === null ? [itemAt("quotation", index, [cover(parts)])] : [],
  );

const names = ({ entities, mentions }: Analysis): Item[] =>
  entities.map((entity, index) =>
    itemAt(
      "name",
      index,
      entity.mentions.map((mention) => ({ start: mentions[mention].start, end: mentions[mention].end })),
    ),
  );

const itemAt = (kind: ItemKind, index: number, places: readonly Span[]): Item => ({
  ...{ kind, index, places, start: places[0].start, end: places[0].end },
});
