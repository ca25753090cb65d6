/** Golden articles: what is found in a whole story, one fact a line, with notes that survive rewriting. */
import type { Analysis, Span } from "../../server/src/analysis/model.ts";
import type { Finding } from "../../server/src/checks/check.ts";

/** Everything found, in text order: `3:1 quotation “We will appeal,” direct · cue said · speaker Ms Okafor`. */
export function golden(analysis: Analysis, findings: readonly Finding[]): string[] {
  const facts = [
    ...frameFacts(analysis),
    ...nameFacts(analysis),
    ...quotationFacts(analysis),
    ...valueFacts(analysis),
    ...claimFacts(analysis),
    ...findings.map(({ span, check, severity }) => fact(span, `! ${check} ${words(analysis, span)}`, severity)),
  ];
  const place = placing(analysis.prose.text);
  return facts
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || (a.line < b.line ? -1 : 1))
    .map(({ span, line }) => `${place(span.start)} ${line}`);
}

/** `lines` with the notes (`# …`) of `before`, each below the fact it stood below; notes on facts that are gone go too. */
export function withNotes(lines: readonly string[], before: string): string {
  const notes = new Map<string, string[]>();
  let above = "";
  for (const line of before.split("\n")) {
    if (line.startsWith("#")) notes.set(above, [...(notes.get(above) ?? []), line]);
    else above = line;
  }
  const noted = lines.flatMap((line) => [line, ...(notes.get(line) ?? [])]);
  return [...(notes.get("") ?? []), ...noted].map((line) => `${line}\n`).join("");
}

interface Fact {
  readonly span: Span;
  readonly line: string;
}

const fact = ({ start, end }: Span, ...parts: readonly (string | null | false)[]): Fact => ({
  span: { start, end },
  line: parts.filter((part) => part !== null && part !== false && part !== "").join(" · "),
});

const words = ({ prose }: Analysis, { start, end }: Span): string => {
  const line = prose.text.slice(start, end).replace(/\s+/gu, " ");
  return line.length <= 60 ? line : `${line.slice(0, 40)}…${line.slice(-16)}`;
};

function frameFacts(analysis: Analysis): Fact[] {
  const { headline, byline, dateline, date } = analysis.frame;
  return [
    ...(headline ? [fact(headline, `headline ${words(analysis, headline)}`)] : []),
    ...(byline ? [fact(byline, `byline ${words(analysis, byline)}`)] : []),
    ...(dateline ? [fact(dateline, `dateline ${words(analysis, dateline)}`, date)] : []),
  ];
}

function nameFacts(analysis: Analysis): Fact[] {
  const { entities, mentions, titles, references } = analysis;
  const named = entities.flatMap((entity) =>
    entity.mentions.map((index) => {
      const written = words(analysis, mentions[index]);
      const of = written === entity.name ? "" : ` → ${entity.name}`;
      return fact(mentions[index], `${mentions[index].type} ${written}${of}`);
    }),
  );
  const borne = titles.map((title) =>
    fact(
      title,
      `title ${words(analysis, title)}`,
      `of ${words(analysis, mentions[title.mention])}`,
      title.former && "former",
    ),
  );
  const standIns = references.flatMap((one) =>
    one.entity === null ? [] : [fact(one, `${one.kind} ${words(analysis, one)} → ${entities[one.entity].name}`)],
  );
  return [...named, ...borne, ...standIns];
}

const quotationFacts = (analysis: Analysis): Fact[] =>
  analysis.quotations.map(({ parts, form, cue, speaker }) => {
    const said = parts.map((part) => words(analysis, part)).join(" / ");
    const open = speaker?.candidates.map((id) => analysis.entities[id].name).join(" or ");
    const entity = speaker?.entity == null ? open : analysis.entities[speaker.entity].name;
    const written = speaker && words(analysis, speaker);
    const who = speaker && `speaker ${written}${entity && entity !== written ? ` → ${entity}` : ""}`;
    return fact(parts[0], `quotation “${said}” ${form}`, cue && `cue ${words(analysis, cue)}`, who);
  });

const valueFacts = (analysis: Analysis): Fact[] =>
  analysis.values.map((value) => {
    const amount = [value.amount, value.upper].filter((one) => one !== null).join("–");
    return fact(
      value,
      `${value.kind} ${words(analysis, value)}`,
      value.date,
      amount && [amount, value.unit].join(" ").trim(),
    );
  });

/** Kinds only: check-worthiness is measured elsewhere, and would change lines with every training. */
const claimFacts = (analysis: Analysis): Fact[] =>
  analysis.claims.map((claim) => fact(claim, `claim ${words(analysis, claim)}`, claim.kinds.join(", ")));

/** Line and column, both from one, of an offset. */
function placing(text: string): (offset: number) => string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/gu)].map(({ 0: end, index }) => index + end.length)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return `${line + 1}:${offset - starts[line] + 1}`;
  };
}
