/** English words of the manifest that are declared in the sources: package.json holds their keys, package.nls.json the words. */
import type { Setting } from "../../server/src/settings.ts";
import type { Check } from "../../server/src/checks/check.ts";
import type { Tool } from "../../server/src/tools/tools.ts";

/** What words are declared by. */
export interface Declared {
  readonly settings: Readonly<Record<string, Setting<unknown> | Setting<never>>>;
  readonly checks: readonly Check[];
  readonly tools: readonly Tool[];
}

/** How package.json names a word of package.nls.json. */
export const keyed = (key: string): string => `%${key}%`;

/** Keys of generated words; all others are written by hand. */
const generatedKeys = /^(?:setting|check|tool)\./u;

/** package.nls.json: the words written by hand as they are in `before`, and those that are declared. */
export function manifestWords({ settings, checks, tools }: Declared, before: Readonly<Record<string, string>>): object {
  const byHand = Object.entries(before).filter(([key]) => !generatedKeys.test(key));
  return Object.fromEntries([
    ...byHand,
    ...Object.entries(settings).map(([key, { description }]) => [`setting.${key}`, description]),
    ...checks.map(({ id, title }) => [`check.${id}`, title]),
    ...tools.flatMap(({ name, title, confirmation }) => [
      [`tool.${name}.title`, title],
      [`tool.${name}.use`, confirmation],
    ]),
  ]);
}
