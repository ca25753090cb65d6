/** Completion: names that are already in this text or in another open one. */
import { CompletionItemKind, type CompletionItem, type Position } from "vscode-languageserver-types";
import type { EntityType } from "../analysis/model.ts";
import { lineOf, offsetOf, rangeOf } from "./range.ts";
import type { Reading } from "./reading.ts";
import { fullMention } from "./under.ts";
import { typeNames } from "./name-card.ts";
import { inEnglish } from "../wording/say.ts";

/** Names that go on with what stands before the cursor; it must begin with a capital, or this would offer on every word. */
export function completion(
  { document, analysis, say = inEnglish }: Reading,
  position: Position,
  others: readonly Reading[],
): CompletionItem[] {
  const offset = offsetOf(document, position);
  const before = analysis.prose.text.slice(Math.max(0, offset - longestName), offset);
  const offered = new Map<string, CompletionItem>();
  for (const reading of [{ document, analysis }, ...others.filter((one) => one.document.uri !== document.uri)]) {
    const isHere = reading.document.uri === document.uri;
    for (const entity of reading.analysis.entities) {
      const first = fullMention(reading.analysis, entity);
      const typed = typedPart(before, entity.name);
      // A name that stands nowhere but under the cursor is the one being typed.
      const isBeingTyped = isHere && first.start <= offset && offset <= first.end && entity.mentions.length === 1;
      if (typed === 0 || isBeingTyped || offered.has(entity.name)) continue;
      offered.set(entity.name, {
        ...{ label: entity.name, kind: kinds[entity.type], filterText: entity.name },
        detail: say(
          `${typeNames[entity.type]}, ${isHere ? `line ${lineOf(document, first.start)}` : "in another open text"}`,
        ),
        textEdit: { range: rangeOf(document, { start: offset - typed, end: offset }), newText: entity.name },
      });
    }
  }
  return [...offered.values()];
}

const longestName = 80;

const kinds: Readonly<Record<EntityType, CompletionItemKind>> = {
  ...{ person: CompletionItemKind.Class, organization: CompletionItemKind.Module, place: CompletionItemKind.Folder },
  ...{ event: CompletionItemKind.Event, work: CompletionItemKind.File, product: CompletionItemKind.Value },
  group: CompletionItemKind.Interface,
};

/** How many code units at the end of `before` begin `name` at the start of a word, with a capital; 0 when none do. */
function typedPart(before: string, name: string): number {
  for (let length = Math.min(before.length, name.length - 1); length > 0; length--) {
    const typed = before.slice(-length);
    const isWordStart = length === before.length || !/[\p{L}\p{N}]/u.test(before[before.length - length - 1]);
    if (isWordStart && /^\p{Lu}/u.test(typed) && name.startsWith(typed)) return length;
  }
  return 0;
}
