/** The peers that the product is measured beside, each doing all it does to a text; loaded when they are asked for. */

/** Does all that a peer does to one text. */
export type Run = (text: string) => unknown;

/** A peer by the name of its package. */
export interface Peer {
  readonly name: string;
  /** Rejects when it is not installed or does not start here. */
  readonly open: () => Promise<Run>;
}

/** Every peer; the first is the yardstick of the gate. */
export const peers: readonly Peer[] = [
  { name: "compromise", open: openCompromise },
  { name: "harper.js", open: openHarper },
  { name: "write-good", open: openWriteGood },
  { name: "textlint", open: openTextlint },
  { name: "retext", open: openRetext },
];

/** The first `count` peers by name, each ready to read; one that does not start here is named and left out. */
export async function openPeers(count: number): Promise<ReadonlyMap<string, Run>> {
  const runs = new Map<string, Run>();
  for (const { name, open } of peers.slice(0, count)) {
    try {
      const run = await open();
      await run("A peer that cannot read a short text is left out. It says so.");
      runs.set(name, run);
    } catch (reason) {
      console.error(`${name} is left out: ${reason instanceof Error ? reason.message : String(reason)}`);
    }
  }
  return runs;
}

/** Names, quotations and the rest of what compromise finds. */
export async function openCompromise(): Promise<Run> {
  const { default: nlp } = await import("compromise/three");
  return (text) => {
    const view = nlp(text);
    const found = [view.people(), view.places(), view.organizations(), view.quotations(), view.numbers()];
    return found.map((one: { json: () => unknown }) => one.json());
  };
}

async function openHarper(): Promise<Run> {
  const { LocalLinter } = await import("harper.js");
  const { binary } = await import("harper.js/binary");
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return (text) => linter.lint(text, { language: "plaintext" });
}

async function openWriteGood(): Promise<Run> {
  // @ts-expect-error: it ships no types.
  return ((await import("write-good")) as { default: Run }).default;
}

async function openTextlint(): Promise<Run> {
  const { TextlintKernel } = await import("@textlint/kernel");
  const names = ["write-good", "terminology", "common-misspellings", "stop-words"];
  const rules = await Promise.all(
    names.map(async (ruleId) => {
      const loaded = (await import(`textlint-rule-${ruleId}`)) as { default: unknown };
      return { ruleId, rule: withoutDefault(loaded.default) };
    }),
  );
  const plugin = withoutDefault((await import("@textlint/textlint-plugin-text")).default);
  const kernel = new TextlintKernel();
  const options = { ext: ".txt", filePath: "story.txt", plugins: [{ pluginId: "text", plugin }], rules };
  return (text) => kernel.lintText(text, options as unknown as Parameters<typeof kernel.lintText>[1]);
}

/** A CommonJS module that was compiled from an ES module holds its default a level deeper. */
const withoutDefault = (loaded: unknown): unknown => (loaded as { default?: unknown }).default ?? loaded;

async function openRetext(): Promise<Run> {
  const { retext } = await import("retext");
  const names = [
    "equality",
    "indefinite-article",
    "intensify",
    "passive",
    "quotes",
    "readability",
    "repeated-words",
    "simplify",
  ];
  const plugins = await Promise.all(
    names.map(async (name) => ((await import(`retext-${name}`)) as { default: never }).default),
  );
  const processor = plugins.reduce((chain, plugin) => chain.use(plugin), retext());
  return async (text) => (await processor.process(text)).messages;
}
