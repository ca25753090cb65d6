/** JSON lines: the row of each text on a line of its own, for archives and pipes. */
import type { Format } from "./annotated.ts";
import { rowOf } from "./json.ts";

/** A row a line, nothing around them. */
export const jsonl: Format = {
  ...{ head: "", separator: "" },
  items: (annotated) => [`${JSON.stringify(rowOf(annotated))}\n`],
  foot: () => "",
};
