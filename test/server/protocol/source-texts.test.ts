/** Source texts over real stdio, in a real folder: found, read, compared with, followed as they change. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CodeAction, Diagnostic, DocumentLink, Hover } from "vscode-languageserver-protocol";
import { Client } from "../../support/client.ts";
import { pdfFile, wordFile } from "../../support/documents.ts";

const transcript = `LENA MORALES: Good evening. We will not close the harbour this year, whatever the council may say.
The strike has cost the port 2.4 million euros a day.

TOM ADEYEMI: The ferry will run every day until the bridge is finished.
`;
const draft = [
  "“We will not close the harbour this year,” Lena Morales said.",
  "“We will close the harbour this year, whatever the council may say,” Morales added.",
  "“Everyone knows what that would cost the town,” Morales said.",
  "The strike has cost the port 4.2 million euros a day, Morales told members.",
  "",
].join("\n\n");

/** Waits are for other machines; what is looked for comes at once. */
describe("source texts in the editor", function () {
  this.timeout(60_000);
  let top: string;
  let client: Client;
  const at = (path: string): string => pathToFileURL(join(top, path)).href;
  const uri = (): string => at("desk/story.txt");
  const write = async (path: string, words: string | Uint8Array): Promise<void> => {
    await mkdir(join(top, path, ".."), { recursive: true });
    await writeFile(join(top, path), words);
  };
  const tell = (path: string, type: 1 | 2 | 3) =>
    client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: at(path), type }] });
  const checked = /^(?:quotation\/(?:source-mismatch|not-in-sources)|claim\/(?:number-mismatch|unsupported))$/u;
  const aboutSources = (found: readonly Diagnostic[]): string[] =>
    found.filter(({ code }) => checked.test(String(code))).map(({ code, range }) => `${range.start.line + 1} ${code}`);
  /** Waits until the newest findings about source texts are these. */
  const until = async (wanted: readonly string[], of = uri()): Promise<readonly Diagnostic[]> => {
    const newest = () => client.published.filter((one) => one.uri === of).at(-1)?.diagnostics;
    try {
      return await client.until(() => {
        const found = newest();
        return found && aboutSources(found).join() === wanted.join() ? found : undefined;
      });
    } catch {
      deepEqual(aboutSources(newest() ?? []), wanted, client.messages.join("\n"));
      throw new Error("It came late.");
    }
  };
  const start = async (settings: object = {}, watching = true): Promise<void> => {
    client = await Client.start({
      ...{ settings, rootUri: at("desk") },
      capabilities: {
        workspace: {
          configuration: true,
          ...(watching ? { didChangeWatchedFiles: { dynamicRegistration: true } } : {}),
        },
        window: { workDoneProgress: true },
      },
    });
  };
  beforeEach(async () => (top = await mkdtemp(join(tmpdir(), "sources-"))));
  afterEach(async () => {
    equal(await client.stop(), 0);
    await rm(top, { recursive: true });
  });

  const all = ["3 quotation/source-mismatch", "5 quotation/not-in-sources", "7 claim/number-mismatch"];

  it("finds, marks and mends: altered and missing quotations, wrong figures", async () => {
    await write("desk/sources/council.txt", transcript);
    await start();
    await client.open(uri(), draft);
    const found = await until(all);
    const altered = found.find(({ code }) => code === "quotation/source-mismatch")!;
    match(String(altered.message), /\[source: not\]/u);
    const [related] = altered.relatedInformation!;
    equal(related.location.uri, at("desk/sources/council.txt"));
    deepEqual(related.location.range.start, { line: 0, character: 28 });
    const actions = await client.ask<CodeAction[]>("codeAction", uri(), { range: altered.range, context: { diagnostics: [altered] } }); // prettier-ignore
    const fix = actions.find(({ title }) => title === "Use the source’s wording");
    equal(
      fix?.edit?.changes?.[uri()][0].newText,
      "We will not close the harbour this year, whatever the council may say",
    );
    const card = await client.ask<Hover>("hover", uri(), { position: altered.range.start });
    match(
      JSON.stringify(card).replaceAll("\\", ""),
      /Source texts: in other words in council\.txt: We will \[source: not\]/u,
    );
    const links = await client.ask<DocumentLink[]>("documentLink", uri());
    equal(links[0].target, `${at("desk/sources/council.txt")}#L1,29`);
  });

  it("marks a denial more or less, a figure, another speaker, a title and a superlative, and nothing of their right twins", async () => {
    const minutes =
      "The port’s deputy director, Ana Duarte, said on Friday that the strike of the dockers was one of the longest in the history of the port.\n";
    const notes = `${transcript}TOM ADEYEMI: We had 12 ships that day, and the company has paid for none of them.\n`;
    await write("desk/sources/council.txt", notes);
    await write("desk/sources/minutes.txt", minutes);
    await start();
    const right = [
      "“We will not close the harbour this year,” Lena Morales said.",
      "“We had 12 ships that day, and the company has paid for none of them,” Tom Adeyemi said.",
      "“The ferry will run every day until the bridge is finished,” Tom Adeyemi said.",
      "The port’s deputy director, Ana Duarte, said so on Friday.",
      "The strike of the dockers was one of the longest in the history of the port, Ana Duarte said.",
    ];
    await client.open(uri(), right.join("\n\n"));
    await until([]);
    const wrong = [
      "“We will close the harbour this year,” Lena Morales said.",
      "“We had 21 ships that day, and the company has not paid for none of them,” Tom Adeyemi said.",
      "“The ferry will run every day until the bridge is finished,” Lena Morales said.",
      "The port’s director, Ana Duarte, said so on Friday.",
      "The strike of the dockers was the longest in the history of the port, Ana Duarte said.",
    ];
    await client.change(uri(), 2, { text: wrong.join("\n\n") });
    const lines = ["1", "3", "5"].map((line) => `${line} quotation/source-mismatch`);
    const found = await until([...lines, "7 claim/unsupported", "9 claim/unsupported"]);
    const said = found.map(({ message }) => String(message)).join("\n");
    for (const words of ["[source: not]", "[source: 12] [here: 21]", "[here: not]", "these words to TOM ADEYEMI"])
      ok(said.includes(words), `${words}\n${said}`);
    for (const { message, relatedInformation } of found.filter(({ code }) => checked.test(String(code))))
      ok(relatedInformation?.[0].location.uri.startsWith(at("desk/sources/")), String(message));
  });

  it("says nothing where there are no source texts, or in a source text itself", async () => {
    await write("desk/notes.txt", transcript);
    await start();
    await client.open(uri(), draft);
    deepEqual(aboutSources(await client.diagnosticsOf(uri(), 1)), []);
    await write("desk/sources/a.txt", draft);
    await write("desk/sources/b.txt", transcript);
    await client.open(at("desk/sources/a.txt"), draft);
    deepEqual(aboutSources(await client.diagnosticsOf(at("desk/sources/a.txt"), 1)), []);
  });

  it("follows source texts as they come, change and go", async () => {
    await write("desk/sources/council.txt", transcript);
    await start();
    await client.open(uri(), draft);
    await until(all);
    await write("desk/sources/more/second.txt", "MORALES: Everyone knows what that would cost the town.");
    await tell("desk/sources/more/second.txt", 1);
    await until([all[0], all[2]]);
    await write("desk/sources/council.txt", transcript.replace("2.4 million", "4.2 million"));
    await tell("desk/sources/council.txt", 2);
    await until([all[0]]);
    await rm(join(top, "desk/sources"), { recursive: true });
    await tell("desk/sources", 3);
    await until([]);
  });

  it("looks again by itself where the editor tells of no changes", async () => {
    await write("desk/sources/council.txt", transcript);
    await start({}, false);
    await client.open(uri(), draft);
    await until(all);
    await write("desk/sources/second.txt", "MORALES: Everyone knows what that would cost the town.");
    await new Promise((wake) => setTimeout(wake, 2100));
    await client.change(uri(), 2, { text: `${draft}More.` });
    await until([all[0], all[2]]);
  });

  it("looks anew when a draft is opened, also where the editor did not tell of what came", async () => {
    await write("desk/sources/council.txt", transcript);
    await start();
    await client.open(uri(), draft);
    await until(all);
    await write("desk/sources/second.txt", "MORALES: Everyone knows what that would cost the town.");
    await client.open(at("desk/later.txt"), draft);
    await until([all[0], all[2]], at("desk/later.txt"));
    await until([all[0], all[2]]);
  });

  it("reads Word files and PDFs, names the damaged one, and does the rest", async () => {
    const whole = await wordFile(transcript.split("\n")[0]);
    await write("desk/sources/council.docx", whole);
    await write("desk/sources/figures.pdf", await pdfFile("The strike has cost the port\n2.4 million euros a day."));
    await write("desk/sources/broken.docx", whole.slice(0, 900));
    await write("desk/sources/photo.jpg", Uint8Array.of(0xff, 0xd8));
    await start();
    await client.open(uri(), draft);
    await until(all);
    const said = client.messages.filter((message) => message.includes("broken.docx"));
    equal(said.length, 1);
    match(said[0], /^Copydesk: broken\.docx is damaged .*it is left out of the source texts\.$/u);
    ok(!client.messages.some((message) => message.includes("photo.jpg")));
  });

  it("takes what a draft names itself, from its own folder, and nothing outside", async () => {
    await write("desk/wire/council.txt", transcript);
    await write("secret.txt", "Everyone knows what that would cost the town.");
    await start({ sources: [] });
    const story = at("desk/stories/story.md");
    const text = `---\nsources: [../wire/council.txt, ../../secret.txt, none.txt]\n---\n\n${draft}`;
    await client.open(story, text, "markdown");
    await until(["7 quotation/source-mismatch", "9 quotation/not-in-sources", "11 claim/number-mismatch"], story);
    const said = client.messages.filter((message) => message.startsWith("Copydesk: story.md names")).sort();
    equal(said.length, 2, said.join("\n"));
    match(said[0], /\.\.\/\.\.\/secret\.txt, which lies outside/u);
    match(said[1], /stories\/none\.txt, which is not there/u);
  });

  it("takes a draft that its own globs name as a draft, compared with the others", async () => {
    await write("desk/council.txt", transcript);
    await write("desk/story.txt", draft);
    await start({ sources: ["*.txt"] });
    await client.open(uri(), draft);
    await until(all);
  });
});
