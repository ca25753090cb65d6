/** Mentions: every naming in the text, with its type and the clue for it. */
import type { Recognizer } from "../recognizer/recognizer.ts";
import type { Prose } from "../text/model.ts";
import type { Mention } from "./model.ts";
import { recognizedMentions } from "./recognized-mentions.ts";
import { ruledMentions } from "./ruled-mentions.ts";
import { secondLook } from "./second-look.ts";

/** All namings in text order; they do not overlap. Without a recogniser rules and word lists find fewer. */
export function findMentions(prose: Prose, recognizer: Recognizer | null = null): Mention[] {
  return recognizer ? recognizedMentions(prose, recognizer) : secondLook(prose, ruledMentions(prose));
}
