/** `npm run package`: builds, then packs copydesk.vsix; what goes in is listed in .vscodeignore. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "./build.ts";

/** Builds and packs the extension; the path of the package. */
export async function packExtension(): Promise<string> {
  await build();
  const packagePath = resolve("copydesk.vsix");
  // The bundles hold every dependency, and pictures ship with the package instead of being looked for on the web.
  const options = [
    "--no-dependencies",
    "--no-rewrite-relative-links",
    "--allow-missing-repository",
    "--out",
    packagePath,
  ];
  await promisify(execFile)("node_modules/.bin/vsce", ["package", ...options]);
  return packagePath;
}

if (import.meta.filename === process.argv[1]) console.log(await packExtension());
