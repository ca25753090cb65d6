/** Who reads behind a connection: in which language they are told. */
import type { InitializeParams } from "vscode-languageserver";
import { sayIn } from "./wording/languages.ts";
import { inEnglish, type Say } from "./wording/say.ts";

/** The reader, in English until the editor has introduced itself. */
export interface Reader {
  /** Learns from `initialize` which language the editor is in. */
  readonly begin: (params: Pick<InitializeParams, "locale">) => void;
  readonly say: Say;
}

/** A reader of whom nothing is known yet. */
export function readerOf(): Reader {
  let own = inEnglish;
  return {
    begin: ({ locale }) => void (own = sayIn(locale)),
    say: (english) => own(english),
  };
}
