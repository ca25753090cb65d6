/** SARIF 2.1.0 (OASIS): findings for code scanning and other readers of static analysis results. */
import type { Span } from "../analysis/model.ts";
import type { Check, Finding, Fix, Related, Severity } from "../checks/check.ts";
import type { Annotated, Format } from "./annotated.ts";
import { fingerprints } from "./fingerprint.ts";
import { lineStarts, placeOf } from "./lines.ts";

/** One run with its rules; columns and offsets count UTF-16 code units. */
export function sarif(checks: readonly Check[], version: string): Format {
  const driver = { name: "Copydesk", version, rules: checks.map(ruleOf) };
  const indexes = new Map(checks.map(({ id }, index) => [id, index]));
  return {
    head: `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[\n`,
    separator: ",\n",
    items: (annotated) => {
      const { text } = annotated.analysis.prose;
      const prints = fingerprints(annotated.findings, text);
      const page = { annotated, text, starts: lineStarts(text) };
      return annotated.findings.map((finding, index) =>
        JSON.stringify({
          ruleIndex: indexes.get(finding.check),
          ...resultOf(finding, page),
          partialFingerprints: { "copydesk/v1": prints[index] },
        }),
      );
    },
    foot: () => "\n]}]}\n",
  };
}

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

const ruleOf = ({ id, title, severity, why, examples }: Check): object => ({
  id,
  name: id.replace(/(?:^|[/-])([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
  shortDescription: { text: title },
  fullDescription: { text: why },
  help: {
    text: `${why}\n\nMarked: ${examples.flagged[0]}\nNot marked: ${examples.silent[0]}`,
    markdown: `${why}\n\nMarked (in braces):\n\n> ${examples.flagged[0].replaceAll("\n", "\n> ")}\n\nNot marked:\n\n> ${examples.silent[0].replaceAll("\n", "\n> ")}`,
  },
  defaultConfiguration: { level: levels[severity] },
  properties: { tags: [id.split("/")[0]] },
});

/** A text and the starts of its lines. */
interface Page {
  readonly annotated: Annotated;
  readonly text: string;
  readonly starts: Uint32Array;
}

const resultOf = ({ check, severity, span, message, related, fixes }: Finding, page: Page): object => ({
  ruleId: check,
  level: levels[severity],
  message: { text: message },
  locations: [{ physicalLocation: physical(page, span) }],
  ...(related.length === 0 ? {} : { relatedLocations: related.map((other, index) => relatedOf(other, index, page)) }),
  ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, page)) }),
});

const relatedOf = (other: Related, id: number, page: Page): object => ({
  id,
  physicalLocation: other.uri
    ? { artifactLocation: { uri: other.uri }, region: { charOffset: other.start, charLength: other.end - other.start } }
    : physical(page, other),
  message: { text: other.message },
});

const fixOf = ({ title, edits }: Fix, page: Page): object => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: artifact(page),
      replacements: edits.map((edit) => ({
        deletedRegion: region(page, edit),
        insertedContent: { text: edit.newText },
      })),
    },
  ],
});

const physical = (page: Page, span: Span): object => ({
  artifactLocation: artifact(page),
  region: { ...region(page, span), snippet: { text: page.text.slice(span.start, span.end) } },
});

const artifact = ({ annotated }: Page): object => ({ uri: referenceOf(annotated) });

function region({ starts }: Page, { start, end }: Span): object {
  const [from, to] = [placeOf(starts, start), placeOf(starts, end)];
  return {
    ...{ startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    ...{ charOffset: start, charLength: end - start },
  };
}

/** A URI reference: the path as given, relative paths stay relative so that a repository's host finds the file. */
function referenceOf({ name, uri }: Annotated): string {
  const isRelativePath = uri.startsWith("file:") && !/^(?:\/|[a-z]:|\.\.)/iu.test(name);
  return isRelativePath
    ? name
        .replaceAll("\\", "/")
        .replace(/^(?:\.\/)+/u, "")
        .split("/")
        .map(encodeURIComponent)
        .join("/")
    : encodeURI(decodeSafely(uri));
}

/** A URI whose escapes are undone, so that encoding them again changes nothing; ids of archives may be anything. */
function decodeSafely(uri: string): string {
  try {
    return decodeURI(uri).replace(/\p{Cs}/gu, "\uFFFD");
  } catch {
    return uri.replace(/\p{Cs}/gu, "\uFFFD");
  }
}
