/** What several checks on names ask: whether one stands in running copy. */
import type { Analysis, Mention } from "../analysis/model.ts";

/** Whether a mention stands in running copy: in no headline, cross-heading or byline. */
export function isInCopy({ prose }: Analysis, { sentence }: Mention): boolean {
  const { kind } = prose.paragraphs[prose.sentences[sentence].paragraph];
  return kind !== "headline" && kind !== "heading" && kind !== "byline";
}
