/** Claims that are worth a line of their own, with how much they are worth checking and why. */
import type { Claim } from "../../analysis/model.ts";
import type { ViewRow } from "../protocol.ts";
import type { Reading } from "../reading.ts";
import { worthListing } from "../../ledger/items.ts";
import { shortened, speakerName } from "../under.ts";
import { placeOf, whereabouts, type RankedRow } from "./rows.ts";
import { inEnglish } from "../../wording/say.ts";

/** One row a claim, in text order. */
export const claimRows = (readings: readonly Reading[]): RankedRow[] =>
  readings.flatMap((reading) =>
    [...reading.analysis.claims.entries()]
      .filter(([, { checkWorthiness }]) => checkWorthiness >= worthListing)
      .map(([index, claim]) => ({
        row: claimRow(reading, { claim, index }, readings),
        weight: claim.checkWorthiness,
        rank: 0,
      })),
  );

function claimRow(
  reading: Reading,
  { claim, index }: { readonly claim: Claim; readonly index: number },
  readings: readonly Reading[],
): ViewRow {
  const { analysis, document, say = inEnglish } = reading;
  const words = shortened(analysis.prose.text.slice(claim.start, claim.end), 120) || "…";
  const where = whereabouts(reading, claim, readings);
  const item = reading.desk?.items.find((one) => one.kind === "claim" && one.index === index);
  const state = item?.edited ? say("edited since") : item && item.state !== "open" ? say(item.state) : null;
  const worth = `${Math.round(claim.checkWorthiness * 100)} %`;
  const by = claim.quotation === null ? null : speakerName(analysis, analysis.quotations[claim.quotation]);
  const about = [...claim.kinds.map(say), ...(by ? [by] : claim.attributed ? [] : [say("nobody behind it")])];
  return {
    ...{ key: `${document.uri}#${index}`, kind: "claim", label: words, index, rows: [] },
    ...(item ? { state: item.state } : {}),
    detail: [...(state ? [state] : []), worth, ...about, where].join(" · "),
    spoken: [say("Claim"), state ?? say("open"), say(`${worth} worth checking`), ...about, `${where}: ${words}`].join(
      ", ",
    ),
    ...placeOf(reading, claim),
    places: [placeOf(reading, claim)],
  };
}
