/** What the arguments of a command point at: a finding, an item, a piece of evidence. */
import { ErrorCodes, ResponseError, type Position, type Range } from "vscode-languageserver";
import type { Span } from "./analysis/model.ts";
import type { Finding } from "./checks/check.ts";
import { evidenceEntry } from "./features/standing.ts";
import { spanOf } from "./features/range.ts";
import { anchorAt } from "./ledger/anchor.ts";
import type { Backing, Evidence } from "./ledger/model.ts";
import type { ItemStanding } from "./ledger/standing.ts";
import type { SessionReading } from "./session.ts";
import { isTable } from "./settings.ts";

/** A command's object of arguments, without the text's uri; none of it is trusted. */
export interface Arguments {
  /** What it is about: a range, or a position in it. */
  readonly range?: Range;
  readonly position?: Position;
  /** Id of a decision. */
  readonly id?: unknown;
  /** Id of a check. */
  readonly check?: unknown;
  /** `claim`, `quotation` or `name`. */
  readonly kind?: unknown;
  readonly reason?: unknown;
  /** True: the finding and every other one of its check in the text. */
  readonly all?: unknown;
  readonly evidence?: unknown;
}

/** The object of arguments, with a uri and, where there are any, places that are places. Throws a ResponseError. */
export function textArgument(given: unknown): Arguments & { readonly uri: string } {
  if (!isTable(given) || typeof given.uri !== "string")
    throw refused("It takes an object with the uri of an open text.");
  const { range, position } = given;
  if (range !== undefined && !(isTable(range) && isPosition(range.start) && isPosition(range.end)))
    throw refused("“range” is no range.");
  if (position !== undefined && !isPosition(position)) throw refused("“position” is no position.");
  return given as unknown as Arguments & { readonly uri: string };
}

/** The finding that is meant. Throws a ResponseError when there is none, or when it could be several. */
export function findingAt({ document, findings }: SessionReading, given: Arguments): Finding {
  const asked = spanIn({ document }, given);
  const here = findings.filter(
    ({ check, span }) => (given.check === undefined || check === given.check) && meets(span, asked),
  );
  const exact = here.filter(({ span }) => span.start === asked.start && span.end === asked.end);
  const candidates = exact.length > 0 ? exact : here;
  const checks = [...new Set(candidates.map(({ check }) => check))];
  if (checks.length === 0) throw refused("There is no finding at this place.");
  if (checks.length > 1) throw refused(`Several checks find something here; “check” is one of ${checks.join(", ")}.`);
  return candidates[0];
}

/** The item that is meant: of the kind asked for, the smallest there; without a kind no name. Throws a ResponseError. */
export function itemAt({ document, desk }: SessionReading, given: Arguments): ItemStanding {
  const byId = desk.items.find(({ decision }) => decision !== null && decision.id === given.id);
  if (byId) return byId;
  const asked = spanIn({ document }, given);
  const here = desk.items.filter(({ kind, places }) => {
    const isWanted = given.kind === undefined ? kind !== "name" : kind === given.kind;
    return isWanted && places.some((place) => meets(place, asked));
  });
  const exact = here.filter(({ start, end }) => start === asked.start && end === asked.end);
  const [item] = (exact.length > 0 ? exact : here).sort((a, b) => a.end - a.start - (b.end - b.start));
  if (item === undefined) {
    const kind = typeof given.kind === "string" ? given.kind : "claim or quotation";
    throw refused(`There is no ${kind} at this place.`);
  }
  return item;
}

/** The evidence to attach: `{ link }`, `{ note }` or `{ source, start?, end?, text }`. Throws a ResponseError. */
export function backingIn({ evidence }: Arguments, folder: string | null): Backing {
  if (!isTable(evidence)) throw refused("“evidence” is an object with a link, a note, or a source and its text.");
  const { link, note, source, text } = evidence;
  if (isWords(link)) {
    if (!URL.canParse(link)) throw refused(`“${link}” is no address.`);
    return { kind: "link", url: link };
  }
  if (isWords(note)) return { kind: "note", text: note };
  if (!isWords(source) || !isWords(text)) throw refused("“evidence” needs a link, a note, or a source and its text.");
  const { start = 0, prefix = "", suffix = "" } = evidence;
  const begin = Number.isInteger(start) && (start as number) >= 0 ? (start as number) : 0;
  const around = anchorAt(`${String(prefix)}${text}${String(suffix)}`, {
    start: String(prefix).length,
    end: String(prefix).length + text.length,
  });
  return {
    kind: "passage",
    source: folder !== null && source.startsWith(`${folder}/`) ? pathIn(source, folder) : source,
    anchor: { ...around, start: begin, end: begin + text.length },
  };
}

/** The piece of an item's evidence that looks like the one given. Throws a ResponseError when none does. */
export function evidenceOf({ evidence }: ItemStanding, given: Arguments): Evidence {
  const wanted = isTable(given.evidence) ? given.evidence : {};
  const found = evidence.find((one) => {
    const { kind, text, created } = evidenceEntry(one, null);
    return kind === wanted.kind && text === wanted.text && (wanted.created ?? created) === created;
  });
  if (found === undefined) throw refused("There is no such evidence at this place.");
  return found;
}

function pathIn(uri: string, folder: string): string {
  const path = uri.slice(folder.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function spanIn({ document }: Pick<SessionReading, "document">, { range, position }: Arguments): Span {
  if (range) return spanOf(document, range);
  if (position) return spanOf(document, { start: position, end: position });
  throw refused("It takes a “range” or a “position”.");
}

const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

const isWords = (raw: unknown): raw is string => typeof raw === "string" && raw.trim() !== "";
const isPosition = (raw: unknown): raw is Position =>
  isTable(raw) && Number.isInteger(raw.line) && Number.isInteger(raw.character);

const refused = (message: string): ResponseError<never> => new ResponseError(ErrorCodes.InvalidParams, message);
