/** How far a long run is, on a terminal: texts, words a second, time left. Silent anywhere else. */

/** Told of what is done. */
export interface Progress {
  readonly read: (bytes: number) => void;
  readonly done: (words: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** A progress line on standard error; `total` is the number of bytes to read, null when nobody knows. */
export function showProgress(total: number | null): Progress {
  const began = performance.now();
  let [bytes, texts, words, shown] = [0, 0, 0, 0];
  return {
    read: (count) => void (bytes += count),
    done: (count) => {
      [texts, words] = [texts + 1, words + count];
      const now = performance.now();
      if (now - shown < 250) return;
      shown = now;
      const seconds = (now - began) / 1000;
      const left = total ? ` · ${clock((seconds * (total - bytes)) / Math.max(bytes, 1))} left` : "";
      process.stderr.write(
        `\r\u001b[K${texts} texts · ${Math.round(words / seconds).toLocaleString("en")} words/s${left}`,
      );
    },
    end: () => void (shown > 0 && process.stderr.write("\r\u001b[K")),
  };
}

/** Shows nothing. */
export const noProgress: Progress = { read: () => {}, done: () => {}, end: () => {} };

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`;
