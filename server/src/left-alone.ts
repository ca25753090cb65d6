/** Why a text is left alone, in words for people: its place, its length, or the language it is in. */
import picomatch from "picomatch/posix";
import type { Settings } from "./settings.ts";
import { otherLanguage } from "./text/language.ts";
import type { Prose } from "./text/model.ts";

/** Why a text at `uri` of `length` UTF-16 code units is not even looked at; null when it is to be. */
export function leftUnread({ uri, length }: { uri: string; length: number }, settings: Settings): string | null {
  const glob = settings.exclude.find((pattern) => holds(pattern, uri));
  if (glob !== undefined) return `Not analysed: copydesk.exclude leaves out “${glob}”.`;
  if (settings.style.some((pattern) => holds(pattern, uri))) return "Not analysed: this is a house style list.";
  return tooLong(length, settings);
}

/** Why a text of `length` UTF-16 code units is not analysed; null when it is short enough. */
export function tooLong(length: number, settings: Pick<Settings, "limit">): string | null {
  if (length <= settings.limit * 1e6) return null;
  return `Not analysed: the text has ${(length / 1e6).toFixed(1)} million characters, and copydesk.limit is ${settings.limit}.`;
}

/** Why nothing is said of a text that was read: it is in another language than English; null when it is not. */
export function leftForLanguage(prose: Prose, { language }: Settings): string | null {
  if (language === "en") return null;
  const code = otherLanguage(prose);
  if (code === null) return null;
  const name = languageNames.of(code) ?? code;
  const what = name === code ? "another language than English" : name;
  return `Not analysed: the text seems to be in ${what}, and only English is read. If it is English, set copydesk.language to “en”.`;
}

const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** Whether a glob holds for the file: one without a slash for its name, one with a slash from any folder on. */
const holds = (pattern: string, uri: string): boolean => matcherOf(pattern)(pathOf(uri));

const matchers = new Map<string, (path: string) => boolean>();

/** The matcher of a glob of the settings, made once. */
function matcherOf(pattern: string): (path: string) => boolean {
  const known = matchers.get(pattern);
  if (known) return known;
  const from = pattern.startsWith("/") ? pattern : `**/${pattern.replace(/^\.\//u, "")}`;
  const matcher = picomatch([from, `${from.replace(/\/$/u, "")}/**`], { dot: true });
  matchers.set(pattern, matcher);
  return matcher;
}

/** The path of a uri with its escapes undone; the uri itself when it is none. */
function pathOf(uri: string): string {
  try {
    return decodeURIComponent(new URL(uri).pathname);
  } catch {
    return uri;
  }
}
