/** Commands that decide, for any editor: `workspace/executeCommand` with one object of arguments. */
import { ErrorCodes, ResponseError, type Connection } from "vscode-languageserver";
import type { Finding } from "./checks/check.ts";
import { nextOpen, type Way } from "./features/next-open.ts";
import type { StandingAnswer } from "./features/protocol.ts";
import { locationOf, offsetOf, rangeOf } from "./features/range.ts";
import { standing } from "./features/standing.ts";
import { decisionOn, takenBack, type Stamp, type Wish } from "./ledger/deciding.ts";
import type { Decision } from "./ledger/model.ts";
import type { ItemStanding } from "./ledger/standing.ts";
import type { Ledgers } from "./ledgers/ledgers.ts";
import type { Session, SessionReading } from "./session.ts";
import { backingIn, evidenceOf, findingAt, itemAt, textArgument, type Arguments } from "./targets.ts";
import { inEnglish, type Say } from "./wording/say.ts";

/** What commands need. */
export interface CommandMeans {
  readonly session: Session;
  /** How the reader is told what is refused. */
  readonly say: Say;
  readonly ledgers: Ledgers;
  /** Who decides on a text, and when. */
  readonly stamp: (uri: string) => Promise<Stamp>;
  /** Moves the editor's cursor to a place, where it can. */
  readonly show: (place: ReturnType<typeof locationOf>) => Promise<void>;
}

/** A command: what it does with a text, and what it answers. */
type Doing = (reading: SessionReading, given: Arguments, means: CommandMeans) => Promise<unknown>;

/** Commands by id. */
const table: Readonly<Record<string, Doing>> = {
  "copydesk.dismiss": (reading, given, means) => dismiss(reading, findingAt(reading, given), { given, means }),
  "copydesk.undoDismissal": (reading, given, means) => undoDismissal(reading, given, means),
  "copydesk.markChecked": settling("checked"),
  "copydesk.dispute": settling("disputed"),
  "copydesk.drop": settling("dropped"),
  "copydesk.reopen": (reading, given, means) => reopen(reading, given, means),
  "copydesk.attachEvidence": (reading, given, means) =>
    decide(reading, itemAt(reading, given), { wish: { attach: backingIn(given, reading.page.folder) }, means }),
  "copydesk.removeEvidence": (reading, given, means) => {
    const item = itemAt(reading, given);
    return decide(reading, item, { wish: { detach: evidenceOf(item, given) }, means });
  },
  "copydesk.nextOpen": walking("next"),
  "copydesk.previousOpen": walking("previous"),
};

/** Ids of all commands, as the server announces them. */
export const commandIds: readonly string[] = Object.keys(table);

/** Hangs the commands on `connection`. */
export function commands(connection: Connection, means: CommandMeans): void {
  connection.onExecuteCommand(async ({ command, arguments: [given] = [] }) => {
    const doing = Object.hasOwn(table, command) ? table[command] : undefined;
    if (doing === undefined) return new ResponseError(ErrorCodes.MethodNotFound, `There is no command ${command}.`);
    try {
      const { uri, ...rest } = textArgument(given);
      const reading = await means.session.read(uri);
      if (reading === null)
        return new ResponseError(ErrorCodes.InvalidParams, means.say(`${uri} is not open, or is left alone.`));
      return await doing(reading, rest, means);
    } catch (reason) {
      if (reason instanceof ResponseError) return new ResponseError(reason.code, means.say(reason.message));
      throw reason;
    }
  });
}

function settling(state: "checked" | "disputed" | "dropped"): Doing {
  return (reading, given, means) => {
    const wish: Wish = { state, reason: textOf(given.reason) };
    return decide(reading, itemAt(reading, given), { wish, means });
  };
}

function walking(way: Way): Doing {
  return async ({ document, desk }, { position }, { show }) => {
    const from = position === undefined ? null : offsetOf(document, position);
    const item = nextOpen(desk.items, from, way);
    if (item === null) return null;
    const place = locationOf(document, item);
    await show(place);
    return { ...place, kind: item.kind };
  };
}

/** A wish and the means to grant it. */
interface Deciding {
  readonly wish: Wish;
  readonly means: CommandMeans;
}

/** Decides on an item, and answers where it stands then. */
async function decide(reading: SessionReading, item: ItemStanding, { wish, means }: Deciding): Promise<unknown> {
  const { document, page } = reading;
  const place = { text: document.getText(), path: page.path, span: item, subject: { kind: item.kind } };
  const stamp = await means.stamp(document.uri);
  // What other editors attached under ids of their own is taken back under those ids.
  const owner = wish.detach && ownerOf(reading, wish);
  const before = owner ?? item.decision;
  const decision = decisionOn({ ...place, before, edited: item.edited }, wish, stamp);
  await means.ledgers.decide(document.uri, decision);
  return answerOf(decision);
}

const ownerOf = ({ page }: SessionReading, { detach }: Wish): Decision | undefined =>
  page.ledger.decisions.find(({ evidence }) => evidence.some((one) => JSON.stringify(one) === JSON.stringify(detach)));

/** Dismisses the finding, and with `all` every other one of its check in the text; answers with the decision on the finding. */
async function dismiss(
  { document, page, findings }: SessionReading,
  finding: Finding,
  { given, means }: { readonly given: Arguments; readonly means: CommandMeans },
): Promise<unknown> {
  const others = findings.filter((other) => other.check === finding.check && other !== finding);
  const subject = { kind: "finding", check: finding.check } as const;
  const wish: Wish = { state: "dismissed", reason: textOf(given.reason) };
  const decideOn = async ({ span }: Finding): Promise<ReturnType<typeof answerOf>> => {
    const place = { text: document.getText(), path: page.path, span, subject, before: null, edited: false };
    const decision = decisionOn(place, wish, await means.stamp(document.uri));
    await means.ledgers.decide(document.uri, decision);
    return answerOf(decision);
  };
  const answer = await decideOn(finding);
  if (given.all === true) for (const other of others) await decideOn(other);
  return answer;
}

async function undoDismissal(reading: SessionReading, given: Arguments, means: CommandMeans): Promise<unknown> {
  const { desk, document } = reading;
  const dismissed = [...desk.dismissals.map(({ decision }) => decision), ...desk.orphans];
  const decision =
    dismissed.find(({ id }) => id === given.id) ??
    desk.dismissals.find(({ decision: { subject }, span }) => {
      const range = JSON.stringify(rangeOf(document, span));
      return subject.kind === "finding" && subject.check === given.check && range === JSON.stringify(given.range);
    })?.decision;
  if (decision === undefined) throw new ResponseError(ErrorCodes.InvalidParams, "Nothing is dismissed there.");
  return takeBack(reading, decision, means);
}

/** Opens an item again; an orphan, which is no item any more, is let go. */
async function reopen(reading: SessionReading, given: Arguments, means: CommandMeans): Promise<unknown> {
  const orphan = reading.desk.orphans.find(({ id }) => id === given.id);
  if (orphan) return takeBack(reading, orphan, means);
  const wish: Wish = { state: "open", reason: textOf(given.reason) };
  return decide(reading, itemAt(reading, given), { wish, means });
}

async function takeBack({ document }: SessionReading, decision: Decision, means: CommandMeans): Promise<unknown> {
  const stamp = await means.stamp(document.uri);
  const reopened = takenBack(decision, stamp);
  await means.ledgers.decide(document.uri, reopened);
  return answerOf(reopened);
}

const answerOf = ({ id, state }: Decision): { id: string; state: string } => ({ id, state });

const textOf = (reason: unknown): string | null =>
  typeof reason === "string" && reason.trim() !== "" ? reason.trim() : null;

/** The answer to `copydesk/standing`. */
export const standingOf = ({ document, desk, page, say = inEnglish }: SessionReading): StandingAnswer =>
  standing({ document, desk, folder: page.folder, trouble: page.trouble && say(page.trouble) });
