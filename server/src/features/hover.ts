/** The hover: cards for everything that stands under the cursor, the smallest first. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Hover, MarkupKind, Position } from "vscode-languageserver-types";
import type { Analysis, Claim, Quotation, Span, Value } from "../analysis/model.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { cover, overlaps } from "../text/span.ts";
import { dateInWords } from "./calendar.ts";
import { render, type Card } from "./card.ts";
import type { ItemStanding } from "../ledger/standing.ts";
import type { Comparison } from "../sources/comparison.ts";
import { deskLines } from "./desk-lines.ts";
import { factsCard } from "./facts-card.ts";
import { liveCards } from "./live-card.ts";
import { nameCard } from "./name-card.ts";
import { lineOf, offsetOf, rangeOf } from "./range.ts";
import type { LiveAnswer } from "../wikidata/model.ts";
import { sourceLines } from "./source-lines.ts";
import { worthListing } from "../ledger/items.ts";
import { claimAt, markedParts, namingAt, quotationAt, shortened, speakerName, valueAt, wordsOf } from "./under.ts";
import { inEnglish, type Say } from "../wording/say.ts";

/** What a hover is asked with besides the reading. */
export interface HoverQuestion {
  readonly position: Position;
  /** How the editor shows cards. */
  readonly format: MarkupKind;
  /** The facts that the analysis was made with; absent or null when there are none. */
  readonly knowledge?: Knowledge | null;
  /** What Wikidata says of the name at the position; absent or null when it was not asked. */
  readonly live?: LiveAnswer | null;
  /** Where the desk stands with claims, quotations and names; absent: nowhere. */
  readonly items?: readonly ItemStanding[];
  /** How the reader is told; absent: in English. */
  readonly say?: Say;
  /** The text against its source texts; absent or null when none are named. */
  readonly comparison?: Comparison | null;
}

/** Cards for what stands at a position; null when nothing does. */
export function hover(document: TextDocument, analysis: Analysis, question: HoverQuestion): Hover | null {
  const { position, format, knowledge, live, items = [] } = question;
  const offset = offsetOf(document, position);
  const cards: Card[] = [];
  const spans: Span[] = [];
  const add = (span: Span, card: Card): void => void (spans.push(span), cards.push(card));

  const naming = namingAt(analysis, offset);
  const decided = (card: Card, kind: ItemStanding["kind"], index: number): Card => {
    const item = items.find((one) => one.kind === kind && one.index === index);
    return { ...card, lines: [...card.lines, ...deskLines(item)] };
  };
  if (naming) add(naming.span, decided(nameCard(document, analysis, naming), "name", naming.entity.id));
  const identity = naming && analysis.identities.find(({ entity }) => entity === naming.entity.id);
  const facts = identity && knowledge ? factsCard(naming.entity, identity, knowledge) : null;
  if (naming && facts) add(naming.span, facts);
  if (naming && live) liveCards(live).forEach((card) => add(naming.span, card));
  const value = naming ? null : valueAt(analysis, offset);
  if (value?.relative) add(value, dateCard(analysis, value));
  const quotation = quotationAt(analysis, offset) ?? quotationCuedAt(analysis, offset);
  if (quotation) {
    const card = quotationCard(document, analysis, quotation);
    const index = analysis.quotations.indexOf(quotation);
    const compared = { ...card, lines: [...card.lines, ...sourceLines(index, question.comparison)] };
    add(spanAround(analysis, quotation, offset), decided(compared, "quotation", index));
  }
  const claim = claimAt(analysis, offset);
  if (claim && claim.checkWorthiness >= worthListing)
    add(claim, decided(claimCard(analysis, claim), "claim", analysis.claims.indexOf(claim)));

  return cards.length === 0
    ? null
    : { contents: render(cards, format, question.say ?? inEnglish), range: rangeOf(document, spans[0]) };
}

/** The quotation whose reporting words a cursor at `offset` touches. */
const quotationCuedAt = ({ quotations }: Analysis, offset: number): Quotation | null =>
  quotations.find(({ cue }) => cue !== null && cue.start <= offset && offset <= cue.end) ?? null;

/** The part, or the cue, that the cursor touches. */
const spanAround = (analysis: Analysis, quotation: Quotation, offset: number): Span =>
  [...markedParts(analysis, quotation), ...(quotation.cue ? [quotation.cue] : [])].find(
    ({ start, end }) => start <= offset && offset <= end,
  ) ?? quotation.parts[0];

function dateCard({ prose, frame }: Analysis, value: Value): Card {
  const words = prose.text.slice(value.start, value.end);
  if (value.date === null) {
    return { heading: words, lines: ["Nothing dates this text, so this day stays open.", `Why: ${value.clue}`] };
  }
  const from = frame.date === null ? [] : [`Counted from ${dateInWords(frame.date)} (${frame.dateClue})`];
  return { heading: `${words}: ${dateInWords(value.date)}`, lines: [...from, `Why: ${value.clue}`] };
}

const forms: Readonly<Record<Quotation["form"], string>> = {
  direct: "Quotation",
  partial: "Partial quotation",
  indirect: "Indirect speech",
  scare: "Marks of distance: nobody is quoted",
};

function quotationCard(document: TextDocument, analysis: Analysis, quotation: Quotation): Card {
  const { prose } = analysis;
  const { cue, form } = quotation;
  const lines = form === "scare" ? [] : speakerLines(analysis, quotation);
  if (cue) lines.push(`Cue: “${prose.text.slice(cue.start, cue.end)}”`);
  const words = bareWords(wordsOf(analysis, quotation));
  const isSame = (other: Quotation): boolean =>
    !overlaps(cover(other.parts), cover(quotation.parts)) && bareWords(wordsOf(analysis, other)) === words;
  const same = analysis.quotations.filter(isSame);
  for (const other of same) {
    const who = speakerName(analysis, other) ?? "nobody named";
    lines.push(`The same words on line ${lineOf(document, other.parts[0].start)} (${who})`);
  }
  return { heading: `${forms[form]}: “${shortened(wordsOf(analysis, quotation), 80)}”`, lines };
}

function speakerLines(analysis: Analysis, quotation: Quotation): string[] {
  const { speaker } = quotation;
  if (speaker === null) return ["Speaker: nobody is given as saying it"];
  const written = analysis.prose.text.slice(speaker.start, speaker.end);
  const name = speakerName(analysis, quotation) ?? written;
  const candidates = speaker.candidates.map((id) => analysis.entities[id].name);
  const who = candidates.length > 0 ? `“${written}”: ${candidates.join(" or ")}` : name;
  return [`Speaker: ${who}${name === written ? "" : ` (“${written}”)`}`, `Why: ${speaker.clue}`];
}

/** Words without marks and case. */
const bareWords = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function claimCard(analysis: Analysis, claim: Claim): Card {
  const why = claim.reasons.filter(({ weight }) => weight > 0).slice(0, 4);
  const by = claim.quotation === null ? null : speakerName(analysis, analysis.quotations[claim.quotation]);
  return {
    heading: `Claim: ${Math.round(claim.checkWorthiness * 100)} % worth checking`,
    lines: [
      ...(claim.kinds.length > 0 ? [`Kind: ${claim.kinds.join(", ")}`] : []),
      ...(why.length > 0 ? [`Why: ${why.map(({ name }) => name).join("; ")}`] : []),
      ...(by ? [`Asserted by ${by}`] : claim.attributed ? [] : ["Nobody is given as the ground for it"]),
    ],
  };
}
