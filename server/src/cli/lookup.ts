/** `lookup`: what the facts say of a name. */
import { disk } from "../disk.ts";
import { openPacked } from "../packed.ts";
import { bearersOf, type Bearer, type HeldOffice } from "../tools/facts.ts";
import { Misuse } from "./desk.ts";
import { paintFor, wantsColours } from "./paint.ts";
import type { ExitCode } from "./run.ts";

/** What `lookup` is asked. */
export interface LookUp {
  readonly names: readonly string[];
  readonly format: "pretty" | "json";
}

/** Prints who and what bears each name; 1 when the facts do not know one of them. Throws `Misuse` when the facts are off. */
export async function lookup({ names, format }: LookUp, write: (words: string) => void): Promise<ExitCode> {
  const { knowledge, off } = await openPacked(disk);
  if (!knowledge) throw new Misuse(off.join("\n"));
  const found = names.map((name) => ({ name, bearers: bearersOf(name, knowledge) }));
  write(format === "json" ? `${JSON.stringify(found, null, 2)}\n` : found.map(cardsOf).join("\n"));
  return found.every(({ bearers }) => bearers.length > 0) ? 0 : 1;
}

function cardsOf({ name, bearers }: { readonly name: string; readonly bearers: readonly Bearer[] }): string {
  if (bearers.length === 0) return `${name}: the facts do not know this name\n`;
  return bearers.map(cardOf).join("\n");
}

/** More terms of office than this are counted, not shown. */
const mostOffices = 8;

function cardOf({ type, name, by, description, country, ...rest }: Bearer): string {
  const { aliases, born, died, founded, offices, sources, wikidata } = rest;
  const paint = paintFor(wantsColours());
  const lines = [
    `${paint("name", name)} · ${type}${description ? ` · ${description}` : ""}${by === "name" ? "" : paint("faint", ` (by its ${by})`)}`,
    ...offices.slice(0, mostOffices).map(officeLine),
    ...(offices.length > mostOffices ? [`and ${offices.length - mostOffices} earlier`] : []),
    ...[born && `born ${born}`, died && `died ${died}`, founded && `founded ${founded}`, country].filter(
      (one) => one !== null,
    ),
    ...(aliases.length > 0 ? [`also: ${aliases.slice(0, 6).join(" · ")}`] : []),
    paint(
      "faint",
      [`source: ${sources.join(", ") || "not given"}`, ...(wikidata ? [`Wikidata ${wikidata}`] : [])].join(" · "),
    ),
  ];
  return `${lines.join("\n  ")}\n`;
}

function officeLine({ office, body, from, to, acting, asOf }: HeldOffice): string {
  const until = to ?? (asOf === null ? "not known" : `(still held on ${asOf})`);
  return `${acting ? "acting " : ""}${office}${body ? `, ${body}` : ""}: ${from ?? "not known"} to ${until}`;
}
