/** Decisions over real stdio, in a real folder: made, kept, taken back, followed through edits and reloads. */
import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CodeAction, CodeLens, Hover } from "vscode-languageserver-protocol";
import type { PassageEntry, StandingAnswer } from "../../../server/src/features/protocol.ts";
import { readLedger } from "../../../server/src/ledger/annotations.ts";
import type { Decision } from "../../../server/src/ledger/model.ts";
import type { Client } from "../../support/client.ts";
import { deskFolder, editorAt, eventually, ledgerIn, ledgerWords, standingOf, uriIn } from "../../support/ledger.ts";

const twice = "The council will vote on the harbour plan in the spring.";
const words = "We will repair the northern wall before the winter";
const figure = "The repairs cost 4.2 million crowns in 2024, twice as much as in 2019.";
const story = `PORT MARLOW, Nov. 13, 2025 — “${words},” said Mayor Ingrid Vasquell.\n\n${twice} Officials declined to comment.\n\n${figure}\n\n${twice}\n\nThe pier took TK crowns more.\n`;
const speech = `The mayor: Good evening. ${words}. The boats are coming home.`;
const repeated = "text/repeated-sentence";

describe("the desk over stdio", function () {
  // Servers are started and killed here, some of them several times.
  this.timeout(120_000);
  let folder: string;
  let uri: string;
  let client: Client;
  const shown: unknown[] = [];
  let count = 0;

  const start = async (): Promise<void> => {
    // As VS Code says of itself; it refuses to refresh lenses before it is ready, which must not matter.
    const workspace = { codeLens: { refreshSupport: true }, workspaceFolders: true, configuration: true };
    client = await editorAt(folder, { capabilities: { workspace, window: { showDocument: { support: true } } } });
    client.connection.onRequest("window/showDocument", (params: unknown) => (shown.push(params), { success: true }));
  };
  before(async () => {
    folder = await deskFolder({});
    await mkdir(join(folder, "sources"));
    await writeFile(join(folder, "sources/speech.txt"), speech);
    await start();
  });
  beforeEach(async () => {
    uri = uriIn(folder, `harbour story ${++count}.txt`);
    await client.open(uri, story);
    await client.diagnosticsOf(uri, 1);
  });
  after(async () => void (await client.stop()));

  const reload = async (text = story): Promise<void> => {
    await client.stop();
    await start();
    await client.open(uri, text);
  };
  const findings = async (check: string): Promise<number> => {
    const { items } = await client.ask<{ items: { code: string }[] }>("diagnostic", uri);
    return items.filter(({ code }) => code === check).length;
  };
  const dismissed = async (argument: object): Promise<StandingAnswer["dismissals"]> => {
    await client.run("copydesk.dismiss", { uri, ...argument });
    return (await standingOf(client, uri)).dismissals;
  };
  const item = async (text: string): Promise<StandingAnswer["items"][number]> => {
    const found = (await standingOf(client, uri)).items.find((one) => one.text.startsWith(text));
    ok(found, `no item “${text}”`);
    return found;
  };
  /** The decisions on this test's text. */
  const own = (ledger: string | null): Decision[] =>
    readLedger(ledger ?? "").decisions.filter(({ text }) => uri.endsWith(encodeURI(text)));
  const decide = async (command: string, text: string, more: object = {}): Promise<void> => {
    const { range, kind } = await item(text);
    await client.run(command, { uri, range, kind, ...more });
  };

  it("leaves a dismissed finding out, also after a reload, until that is undone", async () => {
    const [{ range }] = (await client.diagnosticsOf(uri, 1)).filter(({ code }) => code === repeated);
    await client.run("copydesk.dismiss", { uri, range, check: repeated, reason: "A refrain." });
    equal(await findings(repeated), 0);
    await reload();
    equal(await findings(repeated), 0);
    const [dismissal] = (await standingOf(client, uri)).dismissals;
    deepEqual(
      [dismissal.text, dismissal.check, dismissal.decision.reason, dismissal.decision.creator],
      [twice, repeated, "A refrain.", "Ana"],
    );
    ok(dismissal.message);
    await client.run("copydesk.undoDismissal", { uri, id: dismissal.decision.id });
    equal(await findings(repeated), 1);
    await reload();
    equal(await findings(repeated), 1);
  });

  it("goes with a text, or a folder of them, that is renamed while it is open, also after a reload", async () => {
    const rename = (oldUri: string, newUri: string): Promise<void> =>
      client.connection.sendNotification("workspace/didRenameFiles", { files: [{ oldUri, newUri }] });
    const become = async (newUri: string): Promise<void> => {
      await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      uri = newUri;
      await client.open(uri, story);
    };
    const checked = async (): Promise<string> => (await item(words)).state;
    const [{ range }] = (await client.diagnosticsOf(uri, 1)).filter(({ code }) => code === repeated);
    await client.run("copydesk.dismiss", { uri, range, check: repeated, reason: "A refrain." });
    await decide("copydesk.markChecked", words);
    const [first, second] = [uri, uriIn(folder, "out/set #1/renamed story.txt")];
    await rename(first, second);
    await become(second);
    await eventually(async () => (await checked()) === "checked" && (await findings(repeated)) === 0);
    await rename(uriIn(folder, "out/set #1"), uriIn(folder, "set 2"));
    await become(uriIn(folder, "set 2/renamed story.txt"));
    await eventually(async () => (await checked()) === "checked" && (await findings(repeated)) === 0);
    await reload();
    deepEqual([await checked(), await findings(repeated)], ["checked", 0]);
    // Another text that takes the old name begins anew.
    await become(first);
    deepEqual([await checked(), await findings(repeated)], ["open", 1]);
  });

  it("dismisses all findings of a check in the text at once", async () => {
    await client.change(uri, 2, { text: `${story}\nTK said no. XXX said yes.\n` });
    const all = (await client.diagnosticsOf(uri, 2)).filter(({ code }) => code === "text/placeholder");
    ok(all.length > 1);
    const dismissals = await dismissed({ range: all[0].range, check: "text/placeholder", reason: "Later.", all: true });
    equal(dismissals.length, all.length);
    equal(await findings("text/placeholder"), 0);
  });

  it("keeps the dismissal of words that are gone as an orphan, and lets it go when told", async () => {
    const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 60 } };
    const [{ decision }] = await dismissed({ range, check: "text/placeholder" });
    await client.change(uri, 2, { text: story.replace("TK", "forty") });
    const { dismissals, orphans } = await standingOf(client, uri);
    deepEqual([dismissals.length, orphans.map(({ text, check }) => [text, check])], [0, [["TK", "text/placeholder"]]]);
    await client.change(uri, 3, { text: story });
    equal(await findings("text/placeholder"), 0);
    await client.change(uri, 4, { text: story.replace("TK", "forty") });
    await client.run("copydesk.undoDismissal", { uri, id: decision.id });
    deepEqual((await standingOf(client, uri)).orphans, []);
  });

  it("counts what is checked, and opens it again when its words are edited", async () => {
    await decide("copydesk.markChecked", figure);
    await decide("copydesk.markChecked", words);
    const { items, checked } = (await standingOf(client, uri)).progress;
    ok(items >= 2);
    equal(checked, 2);
    const last = await client.until(() => client.progress.findLast((one) => one.checked === 2));
    equal(last.items, items);
    await client.change(uri, 2, { text: `On Tuesday.\n\n${story.replace("4.2", "2.4")}` });
    const edited = await item("The repairs cost 2.4");
    deepEqual([edited.state, edited.edited, edited.decision?.state], ["open", true, "checked"]);
    equal((await item(words)).state, "checked");
    await decide("copydesk.markChecked", "The repairs cost 2.4");
    equal((await item("The repairs cost 2.4")).state, "checked");
    await eventually(async () => own(await ledgerWords(folder)).length === 2);
  });

  it("opens a quotation again when words are added to it", async () => {
    await decide("copydesk.markChecked", words);
    await client.change(uri, 2, { text: story.replace(words, `${words} begins`) });
    const longer = await item(words);
    deepEqual([longer.state, longer.edited], ["open", true]);
  });

  it("keeps evidence: a passage, a link, a note; takes one back", async () => {
    const source = uriIn(folder, "sources/minutes 1.txt");
    await decide("copydesk.attachEvidence", figure, { evidence: { link: "https://council.example/budget" } });
    await decide("copydesk.attachEvidence", figure, { evidence: { note: "The clerk confirms." } });
    const passage = { source, text: "4.2 million crowns", start: 20, prefix: "cost ", suffix: " in 2024" };
    await decide("copydesk.attachEvidence", figure, { evidence: passage });
    await decide("copydesk.markChecked", figure);
    await reload();
    const { evidence, state } = await item(figure);
    equal(state, "checked");
    deepEqual(
      evidence.map(({ kind, text, source: from, creator }) => [kind, text, from, creator]),
      [
        ["link", "https://council.example/budget", null, "Ana"],
        ["note", "The clerk confirms.", null, "Ana"],
        ["passage", "4.2 million crowns", "sources/minutes 1.txt", "Ana"],
      ],
    );
    equal(evidence[2].uri, source);
    await decide("copydesk.removeEvidence", figure, { evidence: evidence[1] });
    await reload();
    const hover = await client.ask<Hover>("hover", uri, { position: { line: 4, character: 4 } });
    match(JSON.stringify(hover.contents), /State.*checked by Ana.*Evidence.*council/u);
    deepEqual((await item(figure)).evidence.map(({ kind }) => kind), ["link", "passage"]); // prettier-ignore
  });

  it("offers the passage of a source text that has a quotation's words", async () => {
    const { range, kind } = await item(words);
    const passages = await eventually(async () => {
      const asked = { textDocument: { uri }, range, kind };
      const found = await client.connection.sendRequest<PassageEntry[]>("copydesk/passages", asked);
      return found.length > 0 && found;
    });
    deepEqual([passages[0].says, passages[0].text, passages[0].start], ["verbatim", words, speech.indexOf(words)]);
    await decide("copydesk.attachEvidence", words, { evidence: passages[0] });
    const [evidence] = (await item(words)).evidence;
    deepEqual([evidence.source, evidence.text, evidence.uri], ["sources/speech.txt", words, passages[0].source]);
  });

  it("lets an orphan go with its evidence", async () => {
    await decide("copydesk.attachEvidence", figure, { evidence: { note: "The clerk confirms." } });
    await client.change(uri, 2, { text: story.replace(figure, "") });
    const [orphan] = (await standingOf(client, uri)).orphans;
    deepEqual([orphan.kind, orphan.evidence.length], ["claim", 1]);
    await client.run("copydesk.reopen", { uri, id: orphan.decision.id });
    deepEqual((await standingOf(client, uri)).orphans, []);
  });

  it("checks a name by any of its mentions", async () => {
    await client.run("copydesk.markChecked", { uri, kind: "name", position: { line: 0, character: story.indexOf("Vasquell") } }); // prettier-ignore
    const { items, progress } = await standingOf(client, uri);
    deepEqual(items.filter(({ state }) => state === "checked").map(({ text }) => text), ["Ingrid Vasquell"]); // prettier-ignore
    equal(progress.checked, 0);
  });

  it("walks through what is open, and shows it where the editor can", async () => {
    shown.length = 0;
    const open = (await standingOf(client, uri)).items.filter(({ counts }) => counts);
    let position: object | undefined;
    for (const expected of [...open, open[0]]) {
      const place: { range: { start: object } } = await client.run("copydesk.nextOpen", { uri, position });
      deepEqual(place.range, expected.range);
      position = place.range.start;
    }
    const back: { range: object } = await client.run("copydesk.previousOpen", { uri, position });
    deepEqual(back.range, open.at(-1)?.range);
    equal(shown.length, open.length + 2);
    for (const one of open) await client.run("copydesk.drop", { uri, range: one.range, kind: one.kind });
    equal(await client.run("copydesk.nextOpen", { uri }), null);
  });

  it("offers to decide, after the fixes", async () => {
    const actionsAt = async (text: string): Promise<string[]> => {
      const at = story.lastIndexOf(text);
      const line = story.slice(0, at).split("\n").length - 1;
      const position = { line, character: at - (story.lastIndexOf("\n", at) + 1) };
      const found = await client.ask<CodeAction[]>("codeAction", uri, {
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
      return found.map(({ title, command }) => (command ? `${title} → ${command.command}` : title));
    };
    const dismiss = (await actionsAt(twice)).find((title) => title.includes("Dismiss"));
    equal(dismiss, `Dismiss ${repeated} with a reason… → copydesk.dismiss`);
    ok((await actionsAt(figure)).includes("Mark this claim checked → copydesk.markChecked"));
    await decide("copydesk.markChecked", figure);
    ok((await actionsAt(figure)).includes("Re-open this claim → copydesk.reopen"));
    await decide("copydesk.reopen", figure);
    equal((await item(figure)).state, "open");
  });

  it("counts what is checked above each section once something is", async () => {
    const titles = async (): Promise<string> =>
      (await client.ask<CodeLens[]>("codeLens", uri)).map(({ command }) => command?.title).join("\n");
    ok(!(await titles()).includes("checked"));
    await decide("copydesk.markChecked", figure);
    match(await titles(), /1 of \d+ checked/u);
  });

  it("refuses what points at nothing, in plain words, and lives on", async () => {
    const far = { start: { line: 90, character: 0 }, end: { line: 90, character: 5 } };
    const fails = (command: string, argument: unknown, words: RegExp): Promise<void> =>
      rejects(client.run(command, argument as object), words);
    await fails("copydesk.dismiss", { uri, range: far }, /no finding at this place/u);
    await fails("copydesk.markChecked", { uri }, /takes a “range” or a “position”/u);
    await fails("copydesk.markChecked", { uri: "file:///nowhere.txt", range: far }, /not open/u);
    await fails("copydesk.markChecked", null, /uri of an open text/u);
    await fails("copydesk.markChecked", { uri, range: { start: 1 } }, /is no range/u);
    await fails("copydesk.undoDismissal", { uri, id: "urn:uuid:nothing" }, /Nothing is dismissed/u);
    await fails("copydesk.noSuchCommand", { uri }, /no command/u);
    const { range } = await item(figure);
    await fails("copydesk.attachEvidence", { uri, range }, /evidence/u);
    await fails("copydesk.attachEvidence", { uri, range, evidence: { link: "no address" } }, /no address/u);
    deepEqual(own(await ledgerWords(folder)), []);
  });

  it("keeps decisions on texts in no folder in memory, and says so", async () => {
    const loose = "untitled:Untitled-1";
    await client.open(loose, story);
    const [{ range }] = (await client.diagnosticsOf(loose, 1)).filter(({ code }) => code === repeated);
    await client.run("copydesk.dismiss", { uri: loose, range, check: repeated });
    const { dismissals, progress } = await standingOf(client, loose);
    equal(dismissals.length, 1);
    match(progress.trouble, /lies in no folder/u);
    await client.until(() => client.messages.find((message) => message.includes("lies in no folder")));
    ok(!(await ledgerWords(folder))?.includes("untitled"));
  });

  it("takes what another hand does to the file: a decision more, and all of them gone", async () => {
    await decide("copydesk.markChecked", figure);
    await eventually(async () => own(await ledgerWords(folder)).length === 1);
    const one = (await ledgerWords(folder)) ?? "";
    await decide("copydesk.markChecked", words);
    await eventually(async () => own(await ledgerWords(folder)).length === 2);
    await writeFile(ledgerIn(folder), one);
    await eventually(async () => (await item(words)).state === "open");
    equal((await item(figure)).state, "checked");
  });
});
