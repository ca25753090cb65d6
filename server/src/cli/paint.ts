/** Colours for a terminal, and none for a file, a pipe or whoever asks for none (no-color.org). */
import type { WriteStream } from "node:tty";
import type { Look, Style } from "../exports/pretty.ts";

/** The painter for a stream: FORCE_COLOR and NO_COLOR overrule what the stream is. */
export function paintFor(stream: WriteStream): Look["paint"] {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const coloured = NO_COLOR ? false : FORCE_COLOR ? FORCE_COLOR !== "0" : stream.isTTY && TERM !== "dumb";
  return coloured ? (style, words) => `\u001b[${codes[style]}m${words}\u001b[0m` : (_, words) => words;
}

/** Select Graphic Rendition parameters (ECMA-48). */
const codes: Readonly<Record<Style, string>> = {
  ...{ error: "1;31", warning: "33", information: "34", hint: "36" },
  ...{ name: "1", faint: "2", heading: "1;4" },
};
