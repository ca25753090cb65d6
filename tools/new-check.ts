/** `npm run new-check <group>/<name>`: writes the file of a check to begin with and puts it on the list. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../server/src/checks");
const groups = ["quotation", "entity", "claim", "text"];

/** The words of a fresh check. Its examples fail until they are written: that is where to begin. */
export function freshCheck(id: string): string {
  return `/** ${id}: WHAT IT MARKS, in one sentence. */
import type { Analysis } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";

/** Marks WHAT. */
export const ${nameOf(id)}: Check = {
  id: "${id}",
  title: "NOUN PHRASE",
  severity: "hint",
  why: "WHY A DESK WANTS TO KNOW.",
  examples: {
    flagged: [],
    silent: [],
  },
  find: findAll,
};

function findAll({ prose }: Analysis): Raised[] {
  void prose;
  return [];
}
`;
}

/** The list of checks with one more: its import, and its name at the end. */
export function listed(list: string, id: string): string {
  const line = `import { ${nameOf(id)} } from "./${id}.ts";\n`;
  const at = list.lastIndexOf("import ");
  const after = list.indexOf("\n", at) + 1;
  const end = list.lastIndexOf("]");
  const before = list.slice(after, end).trimEnd();
  return `${list.slice(0, after)}${line}${before}${before.endsWith(",") || before.endsWith("[") ? " " : ", "}${nameOf(id)}${list.slice(end)}`;
}

const nameOf = (id: string): string => id.split("/")[1].replace(/-[a-z]/gu, (part) => part[1].toUpperCase());

async function add(id: string | undefined): Promise<string> {
  const [group, name] = (id ?? "").split("/");
  if (!id || !groups.includes(group) || !/^[a-z]+(?:-[a-z]+)*$/u.test(name ?? ""))
    return `usage: npm run new-check <group>/<name>, the group one of ${groups.join(", ")}`;
  const path = join(root, `${id}.ts`);
  if (existsSync(path)) return `${id} is there already`;
  await writeFile(path, freshCheck(id));
  await writeFile(join(root, "index.ts"), listed(await readFile(join(root, "index.ts"), "utf8"), id));
  return `wrote ${path}; write its examples, then \`npm run generate\``;
}

if (import.meta.filename === process.argv[1]) console.log(await add(process.argv[2]));
