/** Lines of a hover that say where the desk stands with what is under the cursor. */
import { decisionInWords, evidenceInWords } from "../ledger/in-words.ts";
import type { ItemStanding } from "../ledger/standing.ts";
import { shortened } from "./under.ts";

/** State and evidence; nothing as long as nothing was decided or attached. */
export function deskLines(item: ItemStanding | undefined): string[] {
  if (!item?.decision) return [];
  const { decision, edited, evidence } = item;
  const said = decisionInWords(decision);
  const state = edited ? [`Edited since it was ${said}`] : decision.state === "open" ? [] : [`State: ${said}`];
  return [
    ...state,
    ...evidence.map((one) => {
      const { words, where } = evidenceInWords(one);
      return `Evidence: ${[shortened(words, 200), where].filter(Boolean).join(" in ")}`;
    }),
  ];
}
