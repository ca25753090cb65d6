/** Who is given as saying a quotation, in words. */
import type { Analysis, Quotation } from "../../analysis/model.ts";

/** The speaker's name, the names it could be, the words that stand for somebody without a name, or "nobody named". */
export function speakerInWords({ entities, prose }: Analysis, { speaker }: Quotation): string {
  if (speaker === null) return "nobody named";
  if (speaker.entity !== null) return entities[speaker.entity].name;
  if (speaker.candidates.length > 0) return speaker.candidates.map((id) => entities[id].name).join(" or ");
  return prose.text.slice(speaker.start, speaker.end);
}
