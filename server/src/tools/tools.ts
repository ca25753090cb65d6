/** What a language model may ask for: each tool once, with its words for the model, for the person who is asked, and for the list. */

/** The names of the tools. */
export type ToolName = "check" | "annotate" | "verify_quotations" | "lookup_name";

/** A tool as it is offered. */
export interface Tool {
  readonly name: ToolName;
  readonly title: string;
  /** For the model: what comes back and when to ask. */
  readonly description: string;
  /** For the person who allows it: what is done with what. */
  readonly confirmation: string;
  /** JSON Schema of the arguments. */
  readonly input: Readonly<Record<string, unknown>> & { readonly type: "object" };
}

const text = {
  type: "string",
  description: "The text to read, whole and unchanged: offsets count in its UTF-16 code units.",
};
const language = {
  type: "string",
  enum: ["plaintext", "markdown", "html"],
  description: "What the text is; plaintext unless told.",
};
const date = {
  type: "string",
  description: "The date of the text, YYYY-MM-DD, from which “Thursday” counts when it gives none.",
};
const sources = {
  type: "array",
  description: "Source texts: transcripts, releases, notes that quotations and figures are compared with.",
  items: {
    type: "object",
    properties: { name: { type: "string" }, text: { type: "string" } },
    required: ["name", "text"],
    additionalProperties: false,
  },
};

const taking = (properties: Readonly<Record<string, unknown>>, required: readonly string[]): Tool["input"] => ({
  ...{ type: "object", properties, required, additionalProperties: false },
});

/** All tools. */
export const tools: readonly Tool[] = [
  {
    name: "check",
    title: "Check a news text",
    description:
      "Findings that a desk editor should look at in a news text: quotations nobody is given as saying, names spelt two ways, titles nobody held, figures that do not add up, claims without a source, repeated sentences. Each says what is on the page and what to ask; none says that something is false. Ask before publishing or after rewriting copy.",
    confirmation: "Read the text for what a desk editor should look at.",
    input: taking({ text, language, date, sources }, ["text"]),
  },
  {
    name: "annotate",
    title: "Annotate a news text",
    description:
      "Everything found in a news text: people, organisations and places with all their mentions; quotations with speaker and reporting words; claims with how much they are worth checking; findings.",
    confirmation: "Read the text for names, quotations and claims.",
    input: taking({ text, language, date, sources }, ["text"]),
  },
  {
    name: "verify_quotations",
    title: "Verify quotations against source texts",
    description:
      "Looks every quotation of a text up in the source texts given: verbatim, altered (with the passage and the word difference), not-found, or unchecked where there are too few words to tell.",
    confirmation: "Compare the quotations of the text with the source texts given.",
    input: taking({ text, language, sources }, ["text", "sources"]),
  },
  {
    name: "lookup_name",
    title: "Look a name up in the facts",
    description:
      "Who or what bears a name in the packed, dated facts: offices held with dates, birth and death, country, sources and as-of dates. An empty list means that the facts do not know the name, not that nobody bears it.",
    confirmation: "Look the name up in the facts that ship with Copydesk.",
    input: taking({ name: { type: "string", description: "A name as a text writes it." } }, ["name"]),
  },
];

/** The tool of a name; undefined when there is none. */
export const toolNamed = (name: string): Tool | undefined => tools.find((tool) => tool.name === name);
