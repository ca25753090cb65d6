/** Prints how well each part does on the labelled sets: `npm run evaluate`, or `npm run evaluate -- names` for one section. */

export {};

/** A section prints its figures; sections are loaded only when asked for. */
const sections: Readonly<Record<string, () => Promise<{ readonly run: () => void | Promise<void> }>>> = {
  names: () => import("./evaluate/names.ts"),
  speed: () => import("./evaluate/speed.ts"),
  links: () => import("./evaluate/links.ts"),
  quotations: () => import("./evaluate/quotations.ts"),
  sources: () => import("./evaluate/sources.ts"),
  claims: () => import("./evaluate/claims.ts"),
  quiet: () => import("./evaluate/quiet.ts"),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in sections));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(", ")}; there are ${Object.keys(sections).join(", ")}.`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : Object.keys(sections)) await (await sections[name]()).run();
}
