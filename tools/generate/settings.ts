/** Settings as the editor's manifest and the reader of the docs take them. */
import type { Setting } from "../../server/src/settings.ts";
import { keyed } from "./words.ts";

/** Settings by key, below `copydesk.`. */
type Declarations = Readonly<Record<string, Setting<unknown> | Setting<never>>>;

/** `contributes.configuration.properties` of package.json. */
export function configuration(declarations: Declarations): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(declarations).map(([key, { schema, default: value, scope }]) => [
      `copydesk.${key}`,
      {
        ...keyedSchema(schema),
        // What a folder may change, it may change for one language too.
        scope: scope ?? "language-overridable",
        default: written(schema, value),
        markdownDescription: keyed(`setting.${key}`),
      },
    ]),
  );
}

/** The schema with keys in the place of the words that describe single checks. */
function keyedSchema({ properties, ...schema }: Readonly<Record<string, unknown>>): object {
  if (properties === undefined) return schema;
  const described = Object.entries(properties as Record<string, object>).map(([id, one]) => [
    id,
    { ...one, description: keyed(`check.${id}`) },
  ]);
  return { ...schema, properties: Object.fromEntries(described) };
}

/** docs/settings.md. */
export function settingsPage(declarations: Declarations): string {
  const sections = Object.entries(declarations).map(([key, { schema, default: value, description }]) => {
    const choices = Array.isArray(schema.enum) ? ` · one of ${schema.enum.map((one) => `\`${one}\``).join(", ")}` : "";
    return `## \`copydesk.${key}\`\n\n${description}\n\n${String(schema.type ?? "choice")}${choices} · default \`${JSON.stringify(written(schema, value))}\``;
  });
  const intro =
    "In VS Code's settings under these keys, for one folder or language alone where you like (not those of the look-up in Wikidata); on the command line in the file that `--config` names; in any other editor in the section `copydesk` that it sends.";
  return `# Settings\n\n${intro}\n\n${sections.join("\n\n")}\n`;
}

/** A default as a user would write it. */
function written(schema: Readonly<Record<string, unknown>>, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  return value === null && schema.type === "string" ? "" : value;
}
