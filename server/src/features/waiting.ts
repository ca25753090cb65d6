/** Findings that wait: those of the sentence that is being written are not shown before the keys rest. */
import type { Finding } from "../checks/check.ts";
import type { Span } from "../text/span.ts";
import { touches } from "./range.ts";
import type { Reading } from "./reading.ts";

/** The findings that are shown at once: all but those that touch the sentence in which `reading` differs from the one before. */
export function settledFindings(reading: Reading, before: Reading | null): readonly Finding[] {
  if (before === null) return reading.findings;
  const edited = editedSpan(before.document.getText(), reading.document.getText());
  const sentence = edited && reading.analysis.prose.sentences.find((one) => touches(one, edited.end));
  if (!sentence) return reading.findings;
  return reading.findings.filter(({ span }) => span.end <= sentence.start || sentence.end <= span.start);
}

/** The stretch of `after` that `before` does not have; null when they are the same. */
function editedSpan(before: string, after: string): Span | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: after.length - tail };
}
