/** The walk through what is still open. */
import { counts } from "../ledger/items.ts";
import type { ItemStanding } from "../ledger/standing.ts";

/** Which way to walk. */
export type Way = "next" | "previous";

/** The open claim or quotation that begins after (before) `from`, going round at the end; null when none is open. `from` null: before the text. */
export function nextOpen(items: readonly ItemStanding[], from: number | null, way: Way): ItemStanding | null {
  const open = items.filter((item) => counts(item) && item.state === "open");
  const ahead =
    way === "next"
      ? open.find(({ start }) => from === null || start > from)
      : open.filter(({ start }) => from !== null && start < from).at(-1);
  return ahead ?? (way === "next" ? open[0] : open.at(-1)) ?? null;
}
