/** Every setting once: key, type, default, description; and the reader that reports what it cannot take. */
import { checks } from "./checks/index.ts";
import type { Severity } from "./checks/check.ts";

/** One setting. `Value` is what the program sees. */
export interface Setting<Value> {
  /** JSON Schema of the value, as package.json takes it. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly default: Value;
  /** Present when a folder's settings must not be able to change it. */
  readonly scope?: "application";
  /** Markdown. */
  readonly description: string;
  /** The value of what a user wrote, and what is wrong with it; `value` absent means that the default stands. */
  readonly read: (raw: unknown) => { readonly value?: Value; readonly problems: readonly string[] };
}

/** How loud a check is; "off" leaves it out. */
export type Loudness = Severity | "off";

/** All settings by key, below `copydesk.`. */
export const declarations = {
  checks: loudnesses("How loud each check is, by its id; `off` leaves it out."),
  preset: choice(["desk", "strict", "only-errors", "machine-text"], {
    description:
      "What suits the text: `desk` for daily copy, `strict` raises every hint and information by one step, " +
      "`only-errors` leaves out what is no warning or error, `machine-text` raises everything that asks for a source.",
  }),
  known: words("Names and acronyms that readers of this paper know: no check asks who or what they are."),
  sources: words(
    "Globs, from the folder that is open, of the source texts that drafts are compared with: transcripts, releases, " +
      "notes, wire copy (.txt, .md, .html, .srt, .vtt, .json, .docx, .pdf). A draft may name more under `sources:` in its front matter.",
    ["sources/**", "*.source.*", "**/transcripts/**"],
  ),
  date: isoDate(
    "The date (`YYYY-MM-DD`) that “Thursday” and “last week” count from when a text gives none. Empty: they stay open.",
  ),
  style: words(
    "Globs, from the folder that is open, of house style lists: spellings, words to avoid, names and acronyms that " +
      "readers know (docs/house-style.md says how they are written).",
    ["copydesk-style.tsv", "copydesk-style.json"],
  ),
  language: choice(["auto", "en"], {
    description:
      "`auto` leaves a text alone that is plainly not in English, and the status item says so; `en` takes every text for English.",
  }),
  exclude: words(
    "Globs of texts that are left alone: `*.log` by name, `archive/**` or `archive` a folder with all that is in it.",
    ["node_modules", "LICENSE*", "requirements*.txt", "CMakeLists.txt", "robots.txt"],
  ),
  limit: quantity(2, {
    description: "Texts longer than this many million characters are not analysed; the status item says so.",
    minimum: 0.001,
    maximum: 20,
  }),
  delay: quantity(200, {
    description: "Milliseconds without a keystroke before a text is read again.",
    minimum: 0,
    maximum: 10_000,
  }),
  facts: words(
    "Globs, from the folder that is open, of tables with the desk's own facts (`people.tsv`, `offices.tsv`, `terms.tsv`, " +
      "`places.tsv`, `organizations.tsv`). They come on top of the facts that ship; rows that cannot be used are listed in the Problems panel.",
  ),
  "inlayHints.speakers": flag(true, "Shows the speaker behind a quotation that names none in its own sentence."),
  "inlayHints.dates": flag(true, "Shows the calendar date behind “Thursday” and “last week”."),
  codeLens: flag(true, "Shows above each section how many quotations and claims it holds."),
  "ledger.creator": line(
    "The name by which your decisions are signed in the ledger. Empty: the name of your account on this machine.",
  ),
  completion: flag(true, "Offers names that are already in the text."),
  search: personal(
    addresses(
      {
        DuckDuckGo: "https://duckduckgo.com/?q={words}",
        Google: "https://www.google.com/search?q={words}",
        "Google Fact Check Explorer": "https://toolbox.google.com/factcheck/explorer/search/{words}",
        Wikipedia: "https://en.wikipedia.org/w/index.php?search={words}",
      },
      "Where “Search This Claim” may look, by name: addresses in which `{words}` stands for the claim. " +
        "Your browser opens only when you choose one; nothing is sent before.",
    ),
  ),
  "wikidata.enabled": personal(
    flag(
      false,
      "Asks Wikidata about a name under the cursor that the facts do not settle. Sends the name alone, never the text; " +
        "while it is off nothing is ever sent.",
    ),
  ),
  "wikidata.endpoint": personal(
    address("https://www.wikidata.org", "Where Wikidata is asked: its own address, or that of a copy on your network."),
  ),
  "typing.curlyQuotes": flag(
    false,
    "Turns straight quote marks into curly ones as they are typed; `editor.formatOnType` must be on, as it is for `.news`.",
  ),
  "typing.rest": quantity(0, {
    description:
      "Milliseconds without a keystroke before findings in the sentence that is being written are shown; 0 shows them at once.",
    minimum: 0,
    maximum: 60_000,
  }),
} as const satisfies Readonly<Record<string, Setting<never> | Setting<unknown>>>;

/** Keys below `copydesk.`. */
export type SettingKey = keyof typeof declarations;

type ValueOf<S> = S extends Setting<infer Value> ? Value : never;

/** The settings that hold for one text. */
export type Settings = { readonly [Key in SettingKey]: ValueOf<(typeof declarations)[Key]> };

/** What holds when nobody has set anything. */
export const defaultSettings = Object.fromEntries(
  Object.entries(declarations).map(([key, { default: value }]) => [key, value]),
) as unknown as Settings;

/** Settings and, in plain words, what in `raw` could not be taken. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

/**
 * Reads what an editor gives for the section `copydesk`: nested (`{ inlayHints: { dates: false } }`) or by full key
 * (`{ "inlayHints.dates": false }`). What is ill-typed or unknown is reported and the default stands.
 */
export function readSettings(raw: unknown): SettingsReading {
  if (raw === undefined || raw === null) return { settings: defaultSettings, problems: [] };
  if (!isTable(raw))
    return { settings: defaultSettings, problems: [`copydesk: expected an object, not ${shown(raw)}`] };
  const values: Record<string, unknown> = { ...defaultSettings };
  const problems: string[] = [];
  for (const [key, value] of flattened(raw)) {
    const declaration = Object.hasOwn(declarations, key) ? declarations[key as SettingKey] : undefined;
    if (!declaration) {
      if (!isForClient(key)) problems.push(`copydesk.${key}: there is no such setting`);
      continue;
    }
    const reading = declaration.read(value);
    if (reading.value !== undefined) values[key] = reading.value;
    problems.push(...reading.problems.map((problem) => `copydesk.${key}: ${problem}`));
  }
  return { settings: values as unknown as Settings, problems };
}

/**
 * The severities that replace checks' own, from preset and `copydesk.checks`; the latter wins. A check that is not in it
 * keeps its own, and may then be quieter on some findings than on others.
 */
export function severitiesOf({ preset, checks: own }: Settings): ReadonlyMap<string, Loudness> {
  const severities = new Map<string, Loudness>();
  for (const { id, severity } of checks) {
    const loudness = presetLoudness[preset](severity, id);
    if (loudness !== severity) severities.set(id, loudness);
  }
  for (const [id, loudness] of own) severities.set(id, loudness);
  return severities;
}

type Preset = "desk" | "strict" | "only-errors" | "machine-text";

const raised: Readonly<Record<Severity, Severity>> = {
  ...{ hint: "information", information: "warning", warning: "warning", error: "error" },
};

const presetLoudness: Readonly<Record<Preset, (severity: Severity, id: string) => Loudness>> = {
  desk: (severity) => severity,
  strict: (severity) => raised[severity],
  "only-errors": (severity) => (severity === "error" || severity === "warning" ? severity : "off"),
  "machine-text": (severity, id) => (asksForSource.has(id) ? raised[severity] : severity),
};

/** Checks that find what a machine puts in of its own: background, figures and opinions that are nobody's. */
const asksForSource: ReadonlySet<string> = new Set([
  "claim/unsourced-statistic",
  "claim/unsourced-superlative",
  "claim/unsourced-history",
  "claim/vague-attribution",
  "claim/unsupported",
  "claim/absolute",
  "claim/editorializing",
  "quotation/scare-quotes",
  "quotation/repeated",
]);

/** Settings that the client alone reads; the server is sent them all the same. */
const isForClient = (key: string): boolean => /^(?:trace|views)(?:\.|$)/u.test(key);

/** Whether a value of JSON is an object with keys. */
export const isTable = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

/** Entries of nested sections under their dotted keys; what is declared as a whole is not opened. */
function flattened(raw: Readonly<Record<string, unknown>>, prefix = ""): [string, unknown][] {
  return Object.entries(raw).flatMap(([name, value]): [string, unknown][] => {
    const key = prefix + name;
    const isSection = isTable(value) && Object.keys(declarations).some((declared) => declared.startsWith(`${key}.`));
    if (isSection) return flattened(value, `${key}.`);
    return value === null || value === undefined ? [] : [[key, value]];
  });
}

const shown = (raw: unknown): string => JSON.stringify(raw)?.slice(0, 60) ?? typeof raw;

const refuse = (expected: string, raw: unknown) => ({ problems: [`expected ${expected}, not ${shown(raw)}`] });
const accept = <Value>(value: Value) => ({ value, problems: [] });

function flag(value: boolean, description: string): Setting<boolean> {
  return {
    ...{ schema: { type: "boolean" }, default: value, description },
    read: (raw) => (typeof raw === "boolean" ? accept(raw) : refuse("true or false", raw)),
  };
}

/** A setting that a folder cannot change: it is the user's own to decide. */
function personal<Value>(setting: Setting<Value>): Setting<Value> {
  return { ...setting, scope: "application" };
}

function address(value: string, description: string): Setting<string> {
  return {
    ...{ schema: { type: "string", format: "uri" }, default: value, description },
    read: (raw) => {
      const isAddress = typeof raw === "string" && /^https?:\/\//u.test(raw) && URL.canParse(raw);
      return isAddress ? accept(raw.replace(/\/$/u, "")) : refuse("an address that begins with https://", raw);
    },
  };
}

function addresses(
  value: Readonly<Record<string, string>>,
  description: string,
): Setting<Readonly<Record<string, string>>> {
  const schema = {
    type: "object",
    additionalProperties: { type: "string", pattern: String.raw`^https?://.*\{words\}` },
  };
  return {
    ...{ schema, default: value, description },
    read: (raw) => {
      if (!isTable(raw)) return refuse("addresses by name", raw);
      const isGood = (one: unknown): one is string =>
        typeof one === "string" && /^https?:\/\//u.test(one) && one.includes("{words}");
      const [good, odd] = [Object.entries(raw), Object.entries(raw).filter(([, one]) => !isGood(one))];
      return {
        value: Object.fromEntries(good.filter((entry): entry is [string, string] => isGood(entry[1]))),
        problems: odd.map(([name, one]) => `${name}: expected an address with {words} in it, not ${shown(one)}`),
      };
    },
  };
}

function quantity(
  value: number,
  { description, minimum, maximum }: { description: string; minimum: number; maximum: number },
): Setting<number> {
  return {
    ...{ schema: { type: "number", minimum, maximum }, default: value, description },
    read: (raw) =>
      typeof raw === "number" && raw >= minimum && raw <= maximum
        ? accept(raw)
        : refuse(`a number from ${minimum} to ${maximum}`, raw),
  };
}

function choice<const Word extends string>(
  choices: readonly [Word, ...Word[]],
  { description }: { description: string },
): Setting<Word> {
  return {
    ...{ schema: { type: "string", enum: choices }, default: choices[0], description },
    read: (raw) => {
      const chosen = choices.find((word) => word === raw);
      return chosen === undefined ? refuse(`one of ${choices.join(", ")}`, raw) : accept(chosen);
    },
  };
}

function words(description: string, usual: readonly string[] = []): Setting<readonly string[]> {
  return {
    ...{ schema: { type: "array", items: { type: "string" } }, default: usual, description },
    read: (raw) => {
      if (!Array.isArray(raw)) return refuse("a list of words", raw);
      const odd = raw.filter((word) => typeof word !== "string");
      return {
        value: raw.filter((word) => typeof word === "string"),
        problems: odd.map((word) => `expected words only, not ${shown(word)}`),
      };
    },
  };
}

function line(description: string): Setting<string> {
  return {
    ...{ schema: { type: "string" }, default: "", description },
    read: (raw) => (typeof raw === "string" ? accept(raw.trim()) : refuse("words", raw)),
  };
}

function isoDate(description: string): Setting<string | null> {
  return {
    ...{ schema: { type: "string", pattern: String.raw`^(\d{4}-\d{2}-\d{2})?$` }, default: null, description },
    read: (raw) => {
      if (raw === "") return accept(null);
      return isDay(raw) ? accept(raw) : refuse("a date as YYYY-MM-DD", raw);
    },
  };
}

/** Whether `raw` is a day of the calendar, as an ISO date; "2025-02-30" is none. */
export function isDay(raw: unknown): raw is string {
  if (typeof raw !== "string" || !/^\d{4}-\d{2}-\d{2}$/u.test(raw)) return false;
  const time = Date.parse(`${raw}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(raw);
}

function loudnesses(description: string): Setting<ReadonlyMap<string, Loudness>> {
  const levels: readonly Loudness[] = ["error", "warning", "information", "hint", "off"];
  const properties = Object.fromEntries(
    checks.map(({ id, title, severity }) => [id, { enum: levels, default: severity, description: title }]),
  );
  return {
    schema: { type: "object", additionalProperties: false, properties },
    ...{ default: new Map(), description },
    read: (raw) => {
      if (!isTable(raw)) return refuse("an object of check ids", raw);
      const value = new Map<string, Loudness>();
      const problems: string[] = [];
      for (const [id, level] of Object.entries(raw)) {
        const loudness = levels.find((known) => known === level);
        if (!Object.hasOwn(properties, id)) problems.push(`there is no check ${shown(id)}`);
        else if (loudness === undefined)
          problems.push(`${id}: expected one of ${levels.join(", ")}, not ${shown(level)}`);
        else value.set(id, loudness);
      }
      return { value, problems };
    },
  };
}
