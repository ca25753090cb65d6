/** `npm run build`: bundles the client, the server and the command line into dist/, ready to run and to pack. */
import { chmod, copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { build as bundle, type BuildOptions, type Plugin } from "esbuild";
import { notices } from "./notices.ts";

/** What stands in for packages whose build for Node asks for its own parts in a way that no bundler sees. */
export const aliases = { "jsonc-parser": "jsonc-parser/lib/esm/main.js" };

/**
 * What every runtime of ours has, and the bundler doubts: told otherwise it makes a new expression of each literal with a
 * `\p{…}` each time that it is asked, which costs more than the asking.
 */
export const supported = { "regexp-unicode-property-escapes": true };

const shared: BuildOptions = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  minify: true,
  sourcemap: "linked",
  sourcesContent: false,
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  // The sources are ES modules; a bundle is CommonJS, so that VS Code 1.100 and `require` load it alike.
  define: { "import.meta.dirname": "__dirname" },
  alias: aliases,
  supported,
};

const programs: BuildOptions = {
  banner: { js: 'const __url = require("node:url").pathToFileURL(__filename).href;' },
  // A package that makes a `require` of its own asks where it is.
  define: { ...shared.define, "import.meta.url": "__url" },
  // A script that is compiled apart from Node's loader (start.ts) has `require` alone.
  supported: { ...supported, "dynamic-import": false },
  // The queue is optional: whoever works on one installs it beside the program.
  external: ["bullmq", "ioredis"],
};

const web: BuildOptions = { ...shared, platform: "browser", target: "es2022", define: {} };

/** The script of the annotated copy, which runs in the editor's window. */
const page: BuildOptions = { platform: "browser", format: "iife", target: "es2022" };

/** Readers of documents that few desks have among their source texts: large, and loaded when there is one to read. */
const lazy = ["word-file", "pdf-file"];

/** Without the flag "u", which the bundler's own expressions do not know. */
const filter = new RegExp(String.raw`/(?:${lazy.join("|")})\.ts$`);

/** Leaves `import("./word-file.ts")` to run time, when it loads the chunk beside the program. */
const chunks: Plugin = {
  name: "chunks",
  setup: ({ onResolve }) =>
    onResolve({ filter }, ({ path, kind }) =>
      kind === "dynamic-import" ? { path: `./${basename(path, ".ts")}.js`, external: true } : undefined,
    ),
};

/** VS Code goes by the "type" at the root and imports the client: Node then knows the exports that it sees named. */
const clientStart = `const { activate, deactivate } = require("./start.js").client();
module.exports = { activate, deactivate };
`;

/** Leaves wink's words as the JSON that they are, beside the program, which reads them: in the script they would be compiled. */
const words: Plugin = {
  name: "words",
  setup: ({ onLoad }) =>
    onLoad({ filter: /eng-core-web-model\.json$/ }, async ({ path }) => {
      await writeFile("dist/english.json", inAscii(JSON.stringify(JSON.parse(await readFile(path, "utf8")))));
      const contents =
        'module.exports = JSON.parse(require("node:fs").readFileSync(__dirname + "/english.json", "latin1"));';
      return { contents, loader: "js" };
    }),
};

/** JSON or a script in letters of one byte each, the quickest to be read. The bundler leaves other letters in regular expressions alone. */
const inAscii = (words: string): string =>
  words.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Writes bundles of client, server, command line, their chunks, the sample article and the notices into dist/; source maps stay out of the package. */
export async function build(): Promise<void> {
  await mkdir("dist", { recursive: true });
  // package.json at the root says "module"; the nearer one wins for what is in dist/.
  await writeFile("dist/package.json", '{ "type": "commonjs" }\n');
  await copyFile("test/articles/harbour.news", "dist/sample.news");
  const bundles = await Promise.all([
    bundle({ ...shared, entryPoints: { extension: "client/src/client.ts" }, outdir: "dist", external: ["vscode"] }),
    bundle({ ...shared, ...page, entryPoints: { preview: "client/src/preview/page.ts" }, outdir: "dist" }),
    bundle({
      ...shared,
      ...programs,
      entryPoints: ["server/src/programs.ts"],
      outdir: "dist",
      plugins: [chunks, words],
    }),
    bundle({ ...shared, entryPoints: ["server/src/start.ts"], outdir: "dist" }),
    bundle({ ...shared, entryPoints: lazy.map((name) => `server/src/sources/readers/${name}.ts`), outdir: "dist" }),
    // A web extension host goes by the name alone: under "type": "module" it takes nothing but .cjs.
    bundle({ ...web, entryPoints: ["client/src/browser.ts"], outfile: "dist/browser.cjs", external: ["vscode"] }),
    bundle({
      ...web,
      entryPoints: ["server/src/worker.ts"],
      outdir: "dist",
      format: "iife",
      conditions: ["worker"],
      plugins: [chunks],
    }),
  ]);
  for (const path of ["dist/programs.js", "dist/extension.js"])
    await writeFile(path, inAscii(await readFile(path, "utf8")));
  await writeFile("dist/third-party-notices.txt", await notices(bundles.flatMap(({ metafile }) => metafile ?? [])));
  await writeFile("dist/client.js", clientStart);
  for (const name of ["server", "cli"]) {
    await writeFile(`dist/${name}.js`, `#!/usr/bin/env node\nrequire("./start.js").start("${name}");\n`);
    await chmod(`dist/${name}.js`, 0o755);
  }
}

if (import.meta.filename === process.argv[1]) await build();
