/** How ledgers are read and written, wherever they lie. */

/** Files by their uri. What fails rejects with an error whose `code` is that of the system (EACCES, ENOSPC), where it has one. */
export interface LedgerFiles {
  /** The words of a file; null when there is none. */
  readonly read: (uri: string) => Promise<string | null>;
  /**
   * Gives the file the words that `change` makes of those it has (null: there is no file), with no other writer in
   * between; null leaves it as it is, and so does a `change` that throws. Whatever happens meanwhile, the file is the
   * old one or the new one, whole.
   */
  readonly update: (uri: string, change: (before: string | null) => string | null) => Promise<void>;
  /** Calls `changed` when the file may hold other words; gives back what ends that. */
  readonly watch: (uri: string, changed: () => void) => () => void;
}

/** Why a ledger cannot be read or written, in plain words. */
export function troubleInWords(reason: unknown): string {
  const { code, message } = (reason ?? {}) as { code?: unknown; message?: unknown };
  return words.get(String(code)) ?? (typeof message === "string" ? message : String(reason));
}

const words: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission is denied"],
  ["EPERM", "that is not permitted"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "the disk quota is used up"],
  ["ENOTDIR", "there is a file where the folder .copydesk should be"],
  ["EEXIST", "there is a file where the folder .copydesk should be"],
  ["EISDIR", "there is a folder where the file should be"],
  ["ENOENT", "the folder is gone"],
  ["EBUSY", "another program holds it"],
]);
