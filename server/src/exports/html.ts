/** A page to read or print: the annotated copy of every text. */
import type { Format } from "./annotated.ts";
import { annotatedCopy, legend } from "./html/copy.ts";
import { escape } from "./html/escape.ts";
import { colours, paper, style } from "./html/style.ts";
import { inEnglish } from "../wording/say.ts";

/** One page that needs nothing else: no script, no font, no picture from elsewhere. */
export const html: Format = {
  ...page("Copydesk", ""),
  separator: "",
  items: (annotated) => [annotatedCopy(annotated)],
};

/** Head and foot of a page of articles; `more` is CSS for what stands beside them, without `</style`. */
export function page(title: string, more: string): Pick<Format, "head" | "foot"> {
  const head = `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escape(title)}</title>\n<style>\n${colours}${style}${more}${paper}</style>\n</head>\n<body>\n${legend(inEnglish)}`;
  return { head, foot: () => "</body>\n</html>\n" };
}
