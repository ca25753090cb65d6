/** Output formats by the names that `--format` takes. */
import { checks } from "../checks/index.ts";
import type { Format } from "../exports/annotated.ts";
import { html } from "../exports/html.ts";
import { json } from "../exports/json.ts";
import { jsonld } from "../exports/jsonld.ts";
import { jsonl } from "../exports/jsonl.ts";
import { packetHtml, packetMarkdown } from "../exports/packet.ts";
import { pretty, type Look } from "../exports/pretty.ts";
import { rdjson } from "../exports/rdjson.ts";
import { sarif } from "../exports/sarif.ts";
import manifest from "../../../package.json" with { type: "json" };
import { paintFor } from "./paint.ts";

/** Names of output formats. */
export const formatNames = ["pretty", "json", "jsonl", "sarif", "rdjson", "html", "jsonld"] as const;

/** Names of the formats of a fact-check packet. */
export const packetFormatNames = ["html", "markdown", "jsonld"] as const;

/** One of all these. */
export type FormatName = (typeof formatNames)[number] | (typeof packetFormatNames)[number];

/** What a command is for. */
export type Show = Look["show"] | "packet";

/** What is shown, and on what. */
export interface Showing {
  readonly show: Show;
  readonly colours: boolean;
  /** Those of the terminal that it is shown on; absent: it is shown on none. */
  readonly columns?: number;
}

/** The format of a name; `pretty` shows what the command is for, in colours where the terminal takes them and no wider than it is. */
export function formatNamed(name: FormatName, { show, colours, columns }: Showing): Format {
  if (show === "packet" && name === "html") return packetHtml;
  switch (name) {
    case "markdown":
      return packetMarkdown;
    case "pretty":
      return pretty({ show: show === "packet" ? "everything" : show, paint: paintFor(colours), columns });
    case "sarif":
      return sarif(checks, manifest.version);
    default:
      return { json, jsonl, rdjson, html, jsonld }[name];
  }
}

/** The version of the program. */
export const { version } = manifest;
