/** Completion: names that are already in this text or in another open one, people also by surname, as they are named the second time. */
import { CompletionItemKind, type CompletionItem, type Position } from "vscode-languageserver-types";
import type { Entity, EntityType } from "../analysis/model.ts";
import { readPersonName } from "../analysis/person-names.ts";
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
      // A name that stands nowhere but under the cursor is the one being typed.
      if (isHere && first.start <= offset && offset <= first.end && entity.mentions.length === 1) continue;
      const detail = say(
        `${typeNames[entity.type]}, ${isHere ? `line ${lineOf(document, first.start)}` : "in another open text"}`,
      );
      for (const name of namesOf(entity)) {
        const typed = typedPart(before, name);
        if (typed === 0 || offered.has(name)) continue;
        offered.set(name, {
          ...{ label: name, kind: kinds[entity.type], filterText: name, detail },
          ...(name === entity.name ? {} : { labelDetails: { description: entity.name } }),
          textEdit: { range: rangeOf(document, { start: offset - typed, end: offset }), newText: name },
        });
      }
    }
  }
  return [...offered.values()];
}

/** What somebody is called in copy: the full name, a person also by the surname. */
function namesOf({ name, type }: Entity): string[] {
  const words = name.split(" ");
  const { given, suffix } = readPersonName(words);
  if (type !== "person" || given.length === 0) return [name];
  return [name, words.slice(given.length, suffix ? -1 : undefined).join(" ")];
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
