/** Colours for a terminal, and none for a file, a pipe or whoever asks for none (no-color.org). */
import type { Look, Style } from "../exports/pretty.ts";
import type { Showing } from "./formats.ts";

/** Whether output to standard output is coloured: NO_COLOR and FORCE_COLOR overrule what it is. */
export function wantsColours(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  return FORCE_COLOR ? FORCE_COLOR !== "0" : process.stdout.isTTY && TERM !== "dumb";
}

/** What standard output is: in colours or not, and so many columns wide where it is a terminal. */
export const surface = (): Pick<Showing, "colours" | "columns"> => ({
  colours: wantsColours(),
  columns: process.stdout.columns,
});

/** The painter, or one that leaves words as they are. */
export const paintFor = (colours: boolean): Look["paint"] =>
  colours ? (style, words) => `\u001b[${codes[style]}m${words}\u001b[0m` : (_, words) => words;

/** Select Graphic Rendition parameters (ECMA-48). */
const codes: Readonly<Record<Style, string>> = {
  ...{ error: "1;31", warning: "33", information: "34", hint: "36" },
  ...{ name: "1", faint: "2", heading: "1;4" },
};
