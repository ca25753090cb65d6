/** Mentions: every naming in the text, with its type and the clue for it. */
import type { Prose } from "../text/model.ts";
import type { Mention } from "./model.ts";
import { ruledMentions } from "./ruled-mentions.ts";
import { secondLook } from "./second-look.ts";

/** All namings in text order; they do not overlap. */
export function findMentions(prose: Prose): Mention[] {
  return secondLook(prose, ruledMentions(prose));
}
