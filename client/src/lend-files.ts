/** Reads and writes files of the open folders for a server that has no disk, on whatever file system they lie. */
import { Disposable, FileSystemError, FileType, Uri, workspace } from "vscode";
import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from "vscode-languageclient";
import { fileMethods, type FileEntry, type ReplaceParams } from "../../server/src/features/protocol.ts";

const { fs } = workspace;

/** Answers what the server asks of files, as long as what is given back is not disposed. */
export function lendFiles(client: BaseLanguageClient): Disposable {
  const answer = <Answer>(
    method: keyof typeof fileMethods,
    give: (uri: Uri, params: ReplaceParams) => Promise<Answer>,
  ) =>
    client.onRequest(fileMethods[method], async (params: ReplaceParams) => {
      try {
        const uri = Uri.parse(params.uri);
        if (!workspace.getWorkspaceFolder(uri)) throw FileSystemError.NoPermissions(uri);
        return await give(uri, params);
      } catch (reason) {
        const { code, message } = reason as FileSystemError;
        throw new ResponseError(LSPErrorCodes.RequestFailed, message, { code: systemCodes.get(code) });
      }
    });
  return Disposable.from(
    answer("stat", (uri) => orNull(async () => entryOf(await fs.stat(uri)))),
    answer("list", async (uri) => {
      const entries = (await orNull(async () => fs.readDirectory(uri))) ?? [];
      return entries.map(([name, type]) => [name, kindOf(type)]);
    }),
    answer("read", async (uri) => base64Of(await fs.readFile(uri))),
    answer("replace", replace),
  );
}

/** What VS Code says of a file system, as systems do. */
const systemCodes: ReadonlyMap<string, string> = new Map([
  ["FileNotFound", "ENOENT"],
  ["FileExists", "EEXIST"],
  ["FileNotADirectory", "ENOTDIR"],
  ["FileIsADirectory", "EISDIR"],
  ["NoPermissions", "EACCES"],
]);

/** What `ask` gives; null when there is no such file. */
async function orNull<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (reason) {
    if (["FileNotFound", "FileNotADirectory"].includes((reason as FileSystemError).code)) return null;
    throw reason;
  }
}

const kindOf = (type: FileType): FileEntry["kind"] =>
  type === FileType.File ? "file" : type === FileType.Directory ? "folder" : "other";

const entryOf = ({ type, size, mtime }: { type: FileType; size: number; mtime: number }): FileEntry => ({
  ...{ kind: kindOf(type), size, modified: mtime },
});

/** Puts new words in the place of those that a file has: under another name first, so that it is the old or the new one, whole. */
async function replace(uri: Uri, { before, after }: ReplaceParams): Promise<boolean> {
  const bytes = new TextEncoder().encode(after);
  const isAsBefore = async (): Promise<boolean> =>
    (await orNull(async () => new TextDecoder().decode(await fs.readFile(uri)))) === before;
  if (!(await isAsBefore())) return false;
  const aside = uri.with({ path: `${uri.path}.${crypto.randomUUID()}.tmp` });
  await fs.writeFile(aside, bytes);
  try {
    if (!(await isAsBefore())) return false;
    await fs.rename(aside, uri, { overwrite: true });
  } catch {
    // Not every file system lets one file take the name of another.
    await fs.writeFile(uri, bytes);
  } finally {
    await fs.delete(aside).then(undefined, () => {});
  }
  return true;
}

/** Characters that are made of bytes at once: more are too many arguments. */
const chunk = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let characters = "";
  for (let at = 0; at < bytes.length; at += chunk) characters += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(characters);
}
