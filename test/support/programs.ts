/** The bundled programs that tests run, as users have them: bundled once for all tests of a run, or by whoever runs the suites (COPYDESK_BUILT). */
import { resolve } from "node:path";
import { build } from "../../tools/build.ts";

/** Path of the program of that name, which is bundled first unless it was. */
export async function program(name: "server" | "cli"): Promise<string> {
  if (!process.env.COPYDESK_BUILT) await (built ??= build());
  return pathOf(name);
}

/** Path of the program of that name, bundled or not. */
export const pathOf = (name: "server" | "cli"): string => resolve(import.meta.dirname, `../../dist/${name}.js`);

let built: Promise<void> | undefined;
