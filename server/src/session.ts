/** The open texts and what was found in them: reads again when they change, drops what is stale. The only state. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { analysisSteps } from "./analysis/analyze.ts";
import type { Analysis, DocumentLanguage } from "./analysis/model.ts";
import type { Finding } from "./checks/check.ts";
import { checks } from "./checks/index.ts";
import { checkSteps } from "./checks/run.ts";
import type { Reading } from "./features/reading.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import { layOver, type Desked } from "./ledger/standing.ts";
import type { LedgerPage } from "./ledgers/ledgers.ts";
import { leftForLanguage, leftUnread } from "./left-alone.ts";
import type { Packed } from "./packed.ts";
import { comparisonSteps, type Comparison } from "./sources/comparison.ts";
import type { IndexedSource } from "./sources/source-text.ts";
import { severitiesOf, type Settings } from "./settings.ts";
import { knownWords, noStyle, type HouseStyle } from "./style/model.ts";
import { rememberingReader, unremembered, type RememberingReader } from "./text/paragraph-memory.ts";
import { finishInSlices } from "./slices.ts";
import type { Steps } from "./text/steps.ts";
import type { Say } from "./wording/say.ts";

/** What a session asks of its surroundings, and tells them. */
export interface Surroundings {
  /** Settings that hold for a text. */
  readonly settings: (uri: string) => Promise<Settings>;
  /** What analyses and checks may know besides the text; packed files are opened when the first text asks. */
  readonly packed: () => Promise<Packed>;
  /** What is known to a text; absent: what ships. */
  readonly knowledge?: (uri: string, settings: Settings) => Promise<Knowledge | null>;
  /** The source texts that a text is compared with; absent: none. */
  readonly sources?: (uri: string, text: string) => Promise<readonly IndexedSource[]>;
  /** The page of the ledger on which decisions on a text stand. */
  readonly pageOf: (uri: string) => Promise<LedgerPage>;
  /** The house style that holds for a text; absent: none. */
  readonly style?: (uri: string, settings: Settings) => Promise<HouseStyle>;
  /** A text was read: this is its newest version. */
  readonly onReading: (reading: SessionReading) => void;
  /** A text is left alone, and why, in words for the status item. */
  readonly onLeftAlone: (document: TextDocument, reason: string) => void;
  /** How the reader is told; absent: in English. */
  readonly say?: Say;
  /** Something went wrong that the log should name; never holds words of the text. */
  readonly onTrouble: (message: string) => void;
}

/** A reading with the settings under which it was made. */
export interface SessionReading extends Reading {
  readonly settings: Settings;
  /** The facts it was made with; null when they are off. */
  readonly knowledge: Knowledge | null;
  /** Every finding, also those that the desk dismissed. */
  readonly raised: readonly Finding[];
  /** Where the desk stands with it; `findings` are those that it did not dismiss. */
  readonly desk: Desked<Finding>;
  readonly page: LedgerPage;
  /** Tells this reading from any other of the same session. */
  readonly id: string;
  /** The reading before this one of the same text, for answers that say what has changed; its own `before` is null. */
  readonly before: SessionReading | null;
}

/** What one reading is made with. */
interface Means {
  readonly settings: Settings;
  readonly packed: Packed;
  readonly knowledge: Knowledge | null;
  readonly sources: readonly IndexedSource[];
  readonly style: HouseStyle;
}

/** What is found in a version of a text, before decisions are laid over it. */
type Found = Pick<SessionReading, "document" | "analysis" | "comparison" | "raised">;

/** Milliseconds that a text is worked on before others have their turn. */
const slice = 25;

/** An open text. */
interface Open {
  /** As the editor has it now; changes in place. */
  document: TextDocument;
  reading: SessionReading | null;
  /** Whether a newer version, or newer settings, wait to be read or are being read. */
  stale: boolean;
  /** How often a reading was asked for: one that another was asked for after is left. */
  asked: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Those who wait for the newest version. */
  readonly waiting: Set<(reading: SessionReading | null) => void>;
  /** Keeps what is known of the paragraphs that the text has now. */
  paragraphs: RememberingReader;
}

/** Texts that are ready for the next keystroke: those read last. Of all others what was found is kept, and they are read afresh. */
const mostAwake = 4;

/** Texts by uri. Methods never throw on texts that are not open. */
export class Session {
  readonly #open = new Map<string, Open>();
  readonly #around: Surroundings;
  /** Those ready for the next keystroke, in the order in which they were read. */
  readonly #awake = new Set<Open>();
  #count = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** A text is open or has changed. The first reading starts at once, later ones when the keys rest. */
  update(document: TextDocument): void {
    const known = this.#open.get(document.uri);
    const open: Open = known ?? {
      ...{
        document,
        reading: null,
        stale: true,
        asked: 0,
        timer: undefined,
        waiting: new Set(),
        paragraphs: rememberingReader(),
      },
    };
    open.document = document;
    this.#open.set(document.uri, open);
    this.#schedule(open, open.reading?.settings.delay ?? 0);
  }

  /** A text was closed: whoever waits for it is sent home. */
  close(uri: string): void {
    const open = this.#open.get(uri);
    if (!open) return;
    clearTimeout(open.timer);
    this.#open.delete(uri);
    this.#awake.delete(open);
    this.#settle(open, null);
  }

  /** Reads everything again: settings are others now. */
  refresh(): void {
    for (const open of this.#open.values()) this.#schedule(open, 0);
  }

  /** Lays decisions over every text again, without reading it: the ledger is another now. */
  async redesk(): Promise<void> {
    await Promise.all([...this.#open.values()].map((open) => this.#redesk(open)));
  }

  /** Ends all waiting. */
  dispose(): void {
    for (const uri of [...this.#open.keys()]) this.close(uri);
  }

  /** The reading of the newest version, once it is there; null when the text is not open or is left alone. */
  read(uri: string): Promise<SessionReading | null> {
    const open = this.#open.get(uri);
    if (!open) return Promise.resolve(null);
    if (!open.stale) return Promise.resolve(open.reading);
    return new Promise((resolve) => open.waiting.add(resolve));
  }

  /** A text as the editor has it now, newer than what was read, with the settings it was read with; null when it is not read. */
  asTyped(uri: string): Pick<SessionReading, "document" | "settings"> | null {
    const open = this.#open.get(uri);
    return open?.reading ? { document: open.document, settings: open.reading.settings } : null;
  }

  /** Readings of all open texts as they are at hand, each of the version it was made of. */
  readings(): readonly SessionReading[] {
    return [...this.#open.values()].flatMap(({ reading }) => (reading ? [reading] : []));
  }

  #schedule(open: Open, delay: number): void {
    open.stale = true;
    const asked = ++open.asked;
    clearTimeout(open.timer);
    open.timer = setTimeout(() => void this.#readSoon(open, () => this.#isOpen(open) && open.asked === asked), delay);
  }

  #isOpen(open: Open): boolean {
    return this.#open.get(open.document.uri) === open;
  }

  async #readSoon(open: Open, isWanted: () => boolean): Promise<void> {
    const { uri } = open.document;
    try {
      const settings = await this.#around.settings(uri);
      const packed = await this.#around.packed();
      const knowledge = this.#around.knowledge ? await this.#around.knowledge(uri, settings) : packed.knowledge;
      const sources = (await this.#around.sources?.(uri, open.document.getText())) ?? [];
      const style = (await this.#around.style?.(uri, settings)) ?? noStyle;
      // While settings and packed files were fetched the text may have been closed, or a newer timer may run.
      if (isWanted()) await this.#readNow(open, { settings, packed, knowledge, sources, style }, isWanted);
    } catch (reason) {
      if (!isWanted()) return;
      this.#around.onTrouble(`A text could not be read: ${reason instanceof Error ? reason.message : String(reason)}`);
      open.stale = false;
      this.#settle(open, null);
    }
  }

  async #redesk(open: Open): Promise<void> {
    const page = await this.#around.pageOf(open.document.uri);
    const { reading } = open;
    // A text that waits to be read asks for its page then.
    if (reading === null || open.stale || this.#open.get(open.document.uri) !== open) return;
    const desk = layOver({ analysis: reading.analysis, findings: reading.raised }, page.ledger, page.path);
    open.reading = { ...reading, desk, page, findings: desk.findings, id: String(++this.#count) };
    this.#around.onReading(open.reading);
  }

  /** Reads the text as it is now; leaves it when it is not wanted any more, for then it is read anew. */
  async #readNow(open: Open, means: Means, isWanted: () => boolean): Promise<void> {
    const { settings, knowledge, sources } = means;
    const { uri, languageId, version } = open.document;
    const document = TextDocument.create(uri, languageId, version, open.document.getText());
    const found = await finishInSlices(this.#find(open, document, means), { slice, isWanted });
    // Decisions that were taken meanwhile are on the page by now.
    const page = await this.#around.pageOf(uri);
    if (!isWanted()) return;
    open.stale = false;
    if (found === null) open.reading = null;
    else {
      const before = open.reading && { ...open.reading, before: null };
      const desk = layOver({ analysis: found.analysis, findings: found.raised }, page.ledger, page.path);
      open.reading = {
        ...{ before, sources, findings: desk.findings, desk, page, settings, knowledge, ...found },
        ...{ say: this.#around.say, id: String(++this.#count) },
      };
      this.#around.onReading(open.reading);
    }
    this.#settle(open, open.reading);
    this.#wake(open);
  }

  /** Lets the text that was read longest ago rest, when there are many. */
  #wake(open: Open): void {
    this.#awake.delete(open);
    this.#awake.add(open);
    const [longestAgo] = this.#awake;
    if (this.#awake.size <= mostAwake) return;
    this.#awake.delete(longestAgo);
    longestAgo.paragraphs = rememberingReader();
    if (longestAgo.reading === null) return;
    longestAgo.reading = { ...longestAgo.reading, analysis: unremembered(longestAgo.reading.analysis), before: null };
  }

  /** Everything that is found in the text; null when it is left alone. */
  *#find(open: Open, document: TextDocument, means: Means): Steps<Found | null> {
    const analysis = yield* this.#analyze(open, document, means);
    if (analysis === null) return null;
    const comparison = yield* comparisonSteps(analysis, means.sources);
    yield;
    const raised = yield* this.#check(analysis, comparison, means);
    return { document, analysis, comparison, raised };
  }

  /** What is in the text; null, after saying why, when it is left alone. */
  *#analyze(open: Open, document: TextDocument, { settings, packed, knowledge }: Means): Steps<Analysis | null> {
    const text = document.getText();
    const unread = leftUnread({ uri: document.uri, length: text.length }, settings);
    if (unread !== null) {
      this.#around.onLeftAlone(document, unread);
      return null;
    }
    const language = languages.get(document.languageId) ?? "plaintext";
    open.paragraphs.forget();
    const analysis = yield* analysisSteps(text, {
      ...packed.grounds,
      ...{ knowledge, language, date: settings.date, reader: open.paragraphs },
    });
    const foreign = leftForLanguage(analysis.prose, settings);
    if (foreign === null) return analysis;
    this.#around.onLeftAlone(document, foreign);
    return null;
  }

  #check(analysis: Analysis, sources: Comparison | null, { settings, knowledge, style }: Means) {
    return checkSteps(analysis, {
      checks,
      context: {
        known: knownWords(settings, style),
        ...{ knowledge, sources, style },
      },
      severities: severitiesOf(settings),
      say: this.#around.say,
      onBroken: (id, reason) =>
        this.#around.onTrouble(`Check ${id} broke and was left out: ${reason instanceof Error ? reason.stack : ""}`),
    });
  }

  #settle(open: Open, reading: SessionReading | null): void {
    const waiting = [...open.waiting];
    open.waiting.clear();
    for (const resolve of waiting) resolve(reading);
  }
}

const languages: ReadonlyMap<string, DocumentLanguage> = new Map([
  ...(["plaintext", "news", "markdown", "html"] as const).map((language) => [language, language] as const),
]);
