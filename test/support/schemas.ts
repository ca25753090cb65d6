/** The parts of two published schemas that Copydesk writes: SARIF 2.1.0 (OASIS, errata 01) and rdjson (reviewdog). Nothing else is allowed, which is stricter than the schemas themselves. */

const text = { type: "string", minLength: 1 };
const message = closed({ text }, ["text"]);
const positive = { type: "integer", minimum: 1 };
const offset = { type: "integer", minimum: 0 };

const region = closed(
  { startLine: positive, startColumn: positive, endLine: positive, endColumn: positive, charOffset: offset, charLength: offset, snippet: closed({ text: { type: "string" } }, []) }, // prettier-ignore
  [],
);
const artifactLocation = closed({ uri: { type: "string", format: "uri-reference", pattern: "^[^\\s\\\\]*$" } }, [
  "uri",
]);
const physicalLocation = closed({ artifactLocation, region }, ["artifactLocation"]);
const level = { enum: ["none", "note", "warning", "error"] };

const rule = closed(
  {
    ...{
      id: text,
      name: { type: "string", pattern: "^[A-Z][A-Za-z]+$" },
      shortDescription: message,
      fullDescription: message,
    },
    help: closed({ text, markdown: text }, ["text"]),
    defaultConfiguration: closed({ level }, []),
    properties: closed({ tags: { type: "array", items: text, uniqueItems: true } }, []),
  },
  ["id"],
);
const replacement = closed({ deletedRegion: region, insertedContent: closed({ text: { type: "string" } }, []) }, ["deletedRegion"]); // prettier-ignore
const result = closed(
  {
    ...{ ruleId: text, ruleIndex: offset, level, message },
    locations: { type: "array", items: closed({ physicalLocation }, []) },
    relatedLocations: {
      type: "array",
      uniqueItems: true,
      items: closed({ id: offset, physicalLocation, message }, []),
    },
    fixes: {
      type: "array",
      items: closed(
        { description: message, artifactChanges: { type: "array", minItems: 1, items: closed({ artifactLocation, replacements: { type: "array", minItems: 1, items: replacement } }, ["artifactLocation", "replacements"]) } }, // prettier-ignore
        ["artifactChanges"],
      ),
    },
    partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
  },
  ["message"],
);

/** SARIF 2.1.0. */
export const sarifSchema = closed(
  {
    $schema: text,
    version: { const: "2.1.0" },
    runs: {
      type: "array",
      items: closed(
        {
          tool: closed({ driver: closed({ name: text, version: text, rules: { type: "array", items: rule, uniqueItems: true } }, ["name"]) }, ["driver"]), // prettier-ignore
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
          results: { type: "array", items: result },
        },
        ["tool"],
      ),
    },
  },
  ["version", "runs"],
);

const place = closed({ line: positive, column: positive }, []);
const range = closed({ start: place, end: place }, ["start"]);
const location = closed({ path: text, range }, []);

/** rdjson: reviewdog's DiagnosticResult. */
export const rdjsonSchema = closed(
  {
    source: closed({ name: text, url: text }, []),
    severity: text,
    diagnostics: {
      type: "array",
      items: closed(
        {
          ...{ message: text, location, severity: { enum: ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"] } },
          code: closed({ value: text, url: text }, []),
          suggestions: { type: "array", items: closed({ range, text: { type: "string" } }, ["range"]) },
          relatedLocations: { type: "array", items: closed({ message: text, location }, []) },
        },
        ["message", "location"],
      ),
    },
  },
  ["diagnostics"],
);

function closed(properties: object, required: readonly string[]): object {
  return { type: "object", additionalProperties: false, properties, required };
}
