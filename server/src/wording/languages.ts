/** The languages that words of ours are said in, by the locale of an editor. */
import { french } from "./french/french.ts";
import { inEnglish, sayFrom, type Say } from "./say.ts";

/** How a reader with this locale ("fr", "fr-CA", "de") is told: in French, else in English. */
export const sayIn = (locale: string | undefined): Say =>
  /^fr(?:-|$)/iu.test(locale ?? "") ? (sayFrench ??= sayFrom(french)) : inEnglish;

let sayFrench: Say | undefined;
