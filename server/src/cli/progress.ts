/** How far a long run is, on a terminal: a bar, texts, words a second, time left. Silent anywhere else. */

/** Told of what is done. */
export interface Progress {
  readonly read: (bytes: number) => void;
  readonly done: (words: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** A progress line on standard error; `total` is what there is to read, null when nobody knows. */
export function showProgress(total: { readonly bytes: number } | { readonly texts: number } | null): Progress {
  const began = performance.now();
  let [bytes, texts, words, shown] = [0, 0, 0, 0];
  const share = (): number | null => {
    if (total === null) return null;
    return Math.min(1, "bytes" in total ? bytes / Math.max(1, total.bytes) : texts / total.texts);
  };
  return {
    read: (count) => void (bytes += count),
    done: (count) => {
      [texts, words] = [texts + 1, words + count];
      const now = performance.now();
      if (now - shown < 250) return;
      shown = now;
      const seconds = (now - began) / 1000;
      const done = share();
      const left = done ? ` · ${clock((seconds * (1 - done)) / done)} left` : "";
      const rate = Math.round(words / seconds).toLocaleString("en");
      process.stderr.write(`\r\u001b[K${done === null ? "" : bar(done)}${texts} texts · ${rate} words/s${left}`);
    },
    end: () => void (shown > 0 && process.stderr.write("\r\u001b[K")),
  };
}

/** Shows nothing. */
export const noProgress: Progress = { read: () => {}, done: () => {}, end: () => {} };

/** Columns of the bar. */
const cells = 24;

function bar(share: number): string {
  const full = Math.round(share * cells);
  return `${"█".repeat(full)}${"░".repeat(cells - full)} `;
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
