/** That each of several folders has its own settings, lists and ledger, and that one on no disk is read as well. */
import assert from "node:assert/strict";
import {
  type Diagnostic,
  DiagnosticSeverity,
  EventEmitter,
  FileSystemError,
  type FileChangeEvent,
  type FileSystemProvider,
  FileType,
  Uri,
  commands,
  languages,
  workspace,
} from "vscode";
import { checkOf, diagnosticsOf, folderText, folderUri, openText, plain } from "./editor.ts";

const isOf =
  (...checks: readonly string[]) =>
  (diagnostic: Diagnostic) =>
    checks.includes(checkOf(diagnostic));
const wordsOf = (found: readonly Diagnostic[]): string => found.map(({ message }) => message).join("\n");
const REPEATED = "text/repeated-sentence";

/** Registers the tests of several folders. */
export function folderTests(): void {
  describe("two folders", () => {
    it("are read by their own settings, and by those of the language there", async () => {
      const sport = await diagnosticsOf(await folderText("sport", "story.txt"), (all) => all.some(isOf(REPEATED)));
      const city = await diagnosticsOf(await folderText("city", "story.txt"), (all) => all.some(isOf(REPEATED)));
      assert.equal(sport.find(isOf("text/placeholder"))?.severity, DiagnosticSeverity.Warning);
      assert.equal(city.find(isOf("text/placeholder")), undefined);
      const page = await diagnosticsOf(await folderText("city", "story.md"), (all) => all.some(isOf(REPEATED)));
      assert.equal(page.find(isOf("text/placeholder"))?.severity, DiagnosticSeverity.Error);
    });

    it("are held to their own house style lists", async () => {
      const [city, sport] = [await folderText("city", "story.txt"), await folderText("sport", "story.txt")];
      const styled = (all: readonly Diagnostic[]) => all.some(isOf("text/house-style"));
      const ofCity = (await diagnosticsOf(city, styled)).filter(isOf("text/house-style"));
      const ofSport = (await diagnosticsOf(sport, styled)).filter(isOf("text/house-style"));
      assert.deepEqual([ofCity.length, ofSport.length], [1, 1]);
      assert.match(wordsOf(ofCity), /amongst/u);
      assert.match(wordsOf(ofSport), /whilst/u);
    });

    it("keep their decisions in their own ledgers", async () => {
      const [city, sport] = [await folderText("city", "story.txt"), await folderText("sport", "story.txt")];
      const repeated = (all: readonly Diagnostic[]) => all.some(isOf(REPEATED));
      const [{ range }] = (await diagnosticsOf(city, repeated)).filter(isOf(REPEATED));
      const finding = { uri: city.uri.toString(), range: plain(range), check: REPEATED, reason: "A refrain." };
      await commands.executeCommand("copydesk.dismiss", finding);
      await diagnosticsOf(city, (all) => !repeated(all));
      await ledgerOf("city");
      assert.ok(repeated(languages.getDiagnostics(sport.uri)));
      await assert.rejects(async () => workspace.fs.stat(ledgerUri("sport")));
    });
  });

  describe("a folder on no disk", () => {
    it("is read as soon as it is opened, with its source texts, and keeps its ledger, though no file there takes another's name", async () => {
      const text = Uri.parse("shelf:/desk/story.txt");
      const shelf = new Shelf(
        new Map([
          [
            text.path,
            `${"The ferry left at noon with nobody aboard.\n\n".repeat(2)}“We will close the harbour,” she said.`,
          ],
          ["/desk/sources/talk.txt", "We will not close the harbour."],
        ]),
      );
      const kept = workspace.registerFileSystemProvider("shelf", shelf);
      workspace.updateWorkspaceFolders(2, 0, { uri: Uri.parse("shelf:/desk"), name: "shelf" });
      await diagnosticsOf(
        await openText(text),
        (all) => all.some(isOf(REPEATED)) && all.some(isOf("quotation/source-mismatch")),
      );
      const [{ range }] = languages.getDiagnostics(text).filter(isOf(REPEATED));
      const finding = { uri: text.toString(), range: plain(range), check: REPEATED, reason: "A refrain." };
      await commands.executeCommand("copydesk.dismiss", finding);
      assert.match(await shelf.wordsOf("/desk/.copydesk/ledger.jsonld"), /A refrain\./u);
      assert.deepEqual(await shelf.settledNames("/desk/.copydesk"), ["ledger.jsonld"]);
      workspace.updateWorkspaceFolders(2, 1);
      kept.dispose();
    });
  });
}

const ledgerUri = (folder: string): Uri => Uri.joinPath(folderUri(folder), ".copydesk/ledger.jsonld");

/** Waits for the ledger of a folder, which is being written just now. */
async function ledgerOf(folder: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const isThere = await workspace.fs.stat(ledgerUri(folder)).then(() => true, () => false); // prettier-ignore
    if (isThere) return;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  assert.fail(`the folder ${folder} has no ledger`);
}

/** Files in memory, by path, whose names stay. */
class Shelf implements FileSystemProvider {
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;
  readonly #files: Map<string, string>;
  readonly #folders = new Set<string>();
  #time = 0;

  constructor(files: Map<string, string>) {
    this.#files = files;
  }

  /** Waits for a file that is being written just now. */
  async wordsOf(path: string): Promise<string> {
    await until(() => this.#files.has(path));
    return this.#files.get(path) ?? "";
  }

  /** What is in a folder when what is written aside has been taken away. */
  async settledNames(folder: string): Promise<string[]> {
    const names = () => this.#below(folder).map((path) => path.slice(folder.length + 1));
    await until(() => !names().some((name) => name.endsWith(".tmp")));
    return names();
  }

  watch = () => ({ dispose: () => {} });

  stat({ path }: Uri) {
    const times = { ctime: 0, mtime: this.#time };
    const words = this.#files.get(path);
    if (words !== undefined) return { type: FileType.File, ...times, size: words.length };
    if (this.#below(path).length === 0 && !this.#folders.has(path)) throw FileSystemError.FileNotFound(path);
    return { type: FileType.Directory, ...times, size: 0 };
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const rests = this.#below(path).map((file) => file.slice(path.length + 1).split("/"));
    return rests.map(([name, ...below]) => [name, below.length === 0 ? FileType.File : FileType.Directory]);
  }

  readFile({ path }: Uri): Uint8Array {
    const words = this.#files.get(path);
    if (words === undefined) throw FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(words);
  }

  createDirectory({ path }: Uri): void {
    this.#folders.add(path);
  }

  writeFile({ path }: Uri, bytes: Uint8Array): void {
    this.#files.set(path, new TextDecoder().decode(bytes));
    this.#time++;
  }

  delete({ path }: Uri): void {
    this.#files.delete(path);
  }

  rename(): never {
    throw FileSystemError.NoPermissions();
  }

  #below(path: string): string[] {
    return [...this.#files.keys()].filter((file) => file.startsWith(path === "/" ? path : `${path}/`));
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 50 && !isSo(); tries++) await new Promise((wake) => setTimeout(wake, 200));
}
