/** Who is given as saying a quotation, in words. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
import type { Say } from "../../wording/say.ts";

/** The speaker's name, the names it could be, the words that stand for somebody without a name, or "nobody named". */
export function speakerInWords({ entities, prose }: Analysis, { speaker }: Quotation, say: Say): string {
  if (speaker === null) return say("nobody named");
  if (speaker.entity !== null) return entities[speaker.entity].name;
  if (speaker.candidates.length > 0) return speaker.candidates.map((id) => entities[id].name).join(say(" or "));
  return prose.text.slice(speaker.start, speaker.end);
}
