/** What the manifest points at is there: files, commands, and the steps of the walkthrough. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { tools } from "../../server/src/tools/tools.ts";

const linksOf = (words: string): string[] => [...words.matchAll(/\(command:[^)]+\)/gu)].map(([link]) => link);
const root = resolve(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Step {
  readonly description: string;
  readonly media: { readonly markdown: string };
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  readonly snippets: readonly { readonly path: string }[];
  readonly keybindings: readonly { readonly command: string }[];
}

/** The manifest as the editor reads it in English: keys gave way to words. */
const english = JSON.parse(read("package.nls.json")) as Readonly<Record<string, string>>;
const worded = read("package.json").replace(/"%([\w./-]+)%"/gu, (_, key: string) => JSON.stringify(english[key]));
const { contributes } = JSON.parse(worded) as { contributes: Contributions };
const views = Object.values(contributes.views).flatMap((all) => all.map(({ id }) => id));
const known = new Set([...contributes.commands.map(({ command }) => command), ...views.map((id) => `${id}.focus`)]);

/** Commands of ours that words with links in them lead to, and that are not there. */
const missingIn = (words: string): string[] =>
  [...words.matchAll(/\(command:(?:toSide:)?(copydesk\.[\w.]+)/gu)].map(([, id]) => id).filter((id) => !known.has(id));

describe("the manifest", () => {
  it("leads through four steps whose pages and commands are there", () => {
    const [{ steps }] = contributes.walkthroughs;
    equal(steps.length, 4);
    deepEqual(
      steps.flatMap(({ description }) => missingIn(description)),
      [],
    );
    for (const { media } of steps) ok(existsSync(join(root, media.markdown)), media.markdown);
  });

  it("has menus, keys and welcome texts that lead to commands and views of its own", () => {
    const menus = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    deepEqual(
      menus.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
    deepEqual(
      contributes.viewsWelcome.filter(({ view }) => !views.includes(view)),
      [],
    );
    deepEqual(
      contributes.viewsWelcome.flatMap(({ contents }) => missingIn(contents)),
      [],
    );
  });

  it("keeps no action for the mouse alone: what a row or a view shows as a button its menu or the palette has too", () => {
    const shown = (menu: string) => contributes.menus[menu] ?? [];
    const isButton = ({ group = "" }: MenuItem) => /^(?:inline|navigation)/u.test(group);
    const hidden = new Set(shown("commandPalette").flatMap(({ command, when }) => (when === "false" ? [command] : [])));
    const inMenu = new Set(shown("view/item/context").flatMap((item) => (isButton(item) ? [] : [item.command])));
    const buttons = ["view/item/context", "view/title", "editor/title"].flatMap((menu) => shown(menu).filter(isButton));
    ok(buttons.length > 10);
    deepEqual(
      shown("view/item/context").filter((item) => isButton(item) && !inMenu.has(item.command)),
      [],
    );
    deepEqual(
      buttons.filter(({ command }) => hidden.has(command) && !inMenu.has(command)),
      [],
    );
  });

  it("has words for every key, in both languages, and no others", () => {
    const keys = [...read("package.json").matchAll(/"%([\w./-]+)%"/gu)].map(([, key]) => key).sort();
    const french = JSON.parse(read("package.nls.fr.json")) as Readonly<Record<string, string>>;
    deepEqual(Object.keys(english).sort(), [...new Set(keys)]);
    deepEqual(Object.keys(french).sort(), Object.keys(english).sort());
    for (const [key, words] of Object.entries(french)) {
      deepEqual(linksOf(words), linksOf(english[key]), key);
      if (key.endsWith(".page")) ok(existsSync(join(root, words)), words);
    }
  });

  it("has French for everything that the client says, and no more", () => {
    const files = readdirSync(join(root, "client/src"), { recursive: true, encoding: "utf8" });
    const source = files.filter((path) => path.endsWith(".ts")).map((path) => read(`client/src/${path}`)).join("\n"); // prettier-ignore
    const said = [...source.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/gu)].map(([, words]) => words);
    const told = tools.flatMap(({ title, confirmation }) => [title, confirmation]);
    const bundle = JSON.parse(read("l10n/bundle.l10n.fr.json")) as Readonly<Record<string, string>>;
    deepEqual(Object.keys(bundle).sort(), [...new Set([...said, ...told])].sort());
    const slots = (words: string): string[] => [...words.matchAll(/\{\w+\}/gu)].map(([slot]) => slot).sort();
    for (const [words, french] of Object.entries(bundle)) deepEqual(slots(french), slots(words), words);
  });

  it("has snippets that open what they close", () => {
    for (const { path } of contributes.snippets) {
      const snippets = JSON.parse(read(path)) as Record<string, { body: string }>;
      for (const { body } of Object.values(snippets)) {
        equal(body.split("${").length, body.split("}").length, body);
      }
    }
  });
});
