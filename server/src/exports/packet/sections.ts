/** What a fact-check packet lists, in plain words: claims, quotations, names, findings, dismissals, what has lost its words. */
import type { Analysis, Span } from "../../analysis/model.ts";
import { decisionInWords, evidenceInWords, nameIn, oneLine } from "../../ledger/in-words.ts";
import { counts } from "../../ledger/items.ts";
import { emptyLedger, type Decision, type Evidence } from "../../ledger/model.ts";
import { layOver, type ItemStanding } from "../../ledger/standing.ts";
import type { Annotated } from "../annotated.ts";

/** A line below an entry. */
export interface Line {
  readonly words: string;
  /** An address that it ends with; absent: none. */
  readonly address?: string;
}

/** One thing that is listed. */
export interface Entry {
  /** "C3": what the text's margin and the list call it; empty when nothing in the text does. */
  readonly label: string;
  readonly state: string;
  readonly words: string;
  /** A few words for the margin. */
  readonly short: string;
  readonly lines: readonly Line[];
  /** Where it stands in the text; null: nowhere, or not to be marked there. */
  readonly place: Span | null;
}

/** A list of the packet. */
export interface Section {
  readonly heading: string;
  /** What stands there when nothing is listed. */
  readonly empty: string;
  readonly entries: readonly Entry[];
}

/** The lists of a text, in the order of the packet. */
export function packetSections(annotated: Annotated): Section[] {
  const { items, orphans, dismissals } = annotated.desk ?? layOver(annotated, emptyLedger, "");
  const counted = items.filter(counts);
  const checked = counted.filter(({ state }) => state === "checked").length;
  const kinds = (kind: ItemStanding["kind"]): ItemStanding[] => items.filter((item) => item.kind === kind);
  return [
    {
      heading: `Claims: ${checked} of ${counted.length} claims and quotations checked`,
      empty: "No claim is worth a line.",
      entries: kinds("claim").map((item, index) => claimEntry(annotated, item, index)),
    },
    {
      heading: "Quotations",
      empty: "Nobody is quoted.",
      entries: kinds("quotation").map((item, index) => quotationEntry(annotated, item, index)),
    },
    { heading: "Names", empty: "Nobody is named.", entries: kinds("name").map((item) => nameEntry(annotated, item)) },
    {
      heading: "Findings",
      empty: "No finding is open.",
      entries: annotated.findings.map((finding) => findingEntry(annotated, finding)),
    },
    {
      heading: "Dismissed findings",
      empty: "No finding was dismissed.",
      entries: dismissals.map(({ decision, span, finding }) =>
        dismissalEntry(annotated, { decision, span, message: finding?.message ?? null }),
      ),
    },
    ...(orphans.length === 0
      ? []
      : [{ heading: "Decisions whose words are gone", empty: "", entries: orphans.map(orphanEntry) }]),
  ];
}

function claimEntry(annotated: Annotated, item: ItemStanding, index: number): Entry {
  const claim = item.index === null ? null : annotated.analysis.claims[item.index];
  const worth = claim
    ? [
        {
          words: `${Math.round(claim.checkWorthiness * 100)} % worth checking${claim.kinds.length > 0 ? `: ${claim.kinds.join(", ")}` : ""}`,
        },
      ]
    : [];
  return entryOf(annotated, item, { label: `C${index + 1}`, lines: worth });
}

function quotationEntry(annotated: Annotated, item: ItemStanding, index: number): Entry {
  const { analysis } = annotated;
  const quotation = item.index === null ? null : analysis.quotations[item.index];
  const speaker = quotation
    ? [{ words: `Speaker: ${speakerOf(analysis, quotation.speaker) ?? "nobody is named"}` }]
    : [];
  const matches = quotation?.parts.flatMap((part) => annotated.sources(part)) ?? [];
  const sources = matches.map(({ uri, match }) => ({
    words: `${match === "verbatim" ? "Verbatim" : "In other words"} in the source text`,
    address: nameIn(uri),
  }));
  return entryOf(annotated, item, { label: `Q${index + 1}`, lines: [...speaker, ...sources] });
}

function speakerOf({ entities, prose }: Analysis, speaker: Analysis["quotations"][number]["speaker"]): string | null {
  if (speaker === null) return null;
  return speaker.entity === null ? prose.text.slice(speaker.start, speaker.end) : entities[speaker.entity].name;
}

function nameEntry(annotated: Annotated, item: ItemStanding): Entry {
  const entity = item.index === null ? null : annotated.analysis.entities[item.index];
  const lines: Line[] = [];
  if (entity) {
    const titles = entity.titles.map((index) => wordsAt(annotated, annotated.analysis.titles[index]));
    const wikidata = annotated.wikidata(entity);
    lines.push({
      words: `${entity.type}, named ${entity.mentions.length} ${entity.mentions.length === 1 ? "time" : "times"}`,
    });
    if (titles.length > 0) lines.push({ words: `Given as: ${[...new Set(titles)].join("; ")}` });
    if (wikidata) lines.push({ words: "Wikidata:", address: `https://www.wikidata.org/wiki/${wikidata}` });
  }
  const entry = entryOf(annotated, item, { label: "", lines });
  return { ...entry, words: entity?.name ?? entry.words, place: null };
}

function entryOf(
  annotated: Annotated,
  item: ItemStanding,
  { label, lines }: { readonly label: string; readonly lines: readonly Line[] },
): Entry {
  const words = wordsAt(annotated, item);
  const { decision, edited, state } = item;
  const was =
    decision && (decision.state !== "open" || decision.reason)
      ? [{ words: `${edited ? "Edited since it was " : ""}${decisionInWords(decision)}` }]
      : [];
  return {
    ...{
      label,
      state,
      words: item.kind === "quotation" ? `“${words}”` : words,
      place: { start: item.start, end: item.end },
    },
    short: words.length > 40 ? `${words.slice(0, 39)}…` : words,
    lines: [...lines, ...was, ...item.evidence.map(evidenceLine)],
  };
}

function findingEntry(annotated: Annotated, { check, severity, span, message }: Annotated["findings"][number]): Entry {
  const words = wordsAt(annotated, span);
  return {
    label: check,
    state: severity,
    words: message,
    short: "",
    lines: words === "" ? [] : [{ words: `“${words}”` }],
    place: null,
  };
}

function dismissalEntry(
  annotated: Annotated,
  { decision, span, message }: { readonly decision: Decision; readonly span: Span; readonly message: string | null },
): Entry {
  const check = decision.subject.kind === "finding" ? decision.subject.check : "";
  const lines = [...(message === null ? [] : [{ words: message }]), { words: decisionInWords(decision) }];
  return { label: check, state: "dismissed", words: `“${wordsAt(annotated, span)}”`, short: "", lines, place: null };
}

function orphanEntry(decision: Decision): Entry {
  const { subject, anchor, evidence, state } = decision;
  const label = subject.kind === "finding" ? subject.check : subject.kind;
  const standing = evidence.filter(({ removed }) => removed === null);
  return {
    label,
    state,
    words: `“${oneLine(anchor.exact)}”`,
    short: "",
    lines: [{ words: decisionInWords(decision) }, ...standing.map(evidenceLine)],
    place: null,
  };
}

function evidenceLine(evidence: Evidence): Line {
  const by = `${evidence.creator ? `${evidence.creator}, ` : ""}${evidence.created.slice(0, 10)}`;
  const { words, where } = evidenceInWords(evidence);
  const said = [`Evidence (${by}):`, words, ...(words !== "" && where !== null ? ["in"] : [])]
    .filter(Boolean)
    .join(" ");
  return where === null ? { words: said } : { words: said, address: where };
}

const wordsAt = ({ analysis }: Annotated, { start, end }: Span): string =>
  oneLine(analysis.prose.text.slice(start, end));
