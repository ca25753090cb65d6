/** The words of subtitles (SubRip, WebVTT): numbers, times, settings and tags are blanked, so that offsets hold. */

/** `written` with everything blanked that nobody says; the length stays. Speakers of `<v Name>` stay as "Name:". */
export function subtitleWords(written: string): string {
  const lines = written.split("\n");
  let isNote = false;
  return lines
    .map((line, index) => {
      const words = line.trim();
      if (words === "") isNote = false;
      else if (/^(?:NOTE|STYLE|REGION)\b/u.test(words) && isBlank(lines[index - 1])) isNote = true;
      const isHead = index === 0 && /^\uFEFF?WEBVTT/u.test(line);
      if (isNote || isHead || isTime(words) || isNumber(words, lines[index + 1])) return " ".repeat(line.length);
      return withoutTags(line);
    })
    .join("\n");
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === "";

const isTime = (line: string): boolean => /^(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}\s*-->/u.test(line);

/** Whether a line is a cue's number or name: the line of times comes next. */
const isNumber = (line: string, next: string | undefined): boolean => line !== "" && isTime((next ?? "").trim());

/** Tags are short, and `<` is written as `&lt;` where it is meant. */
const withoutTags = (line: string): string =>
  line.replace(/<[^<>]{0,200}>|\{\\[^{}]{0,100}\}/gu, (tag) => {
    const speaker = /^<v(?:\.[\w.]{1,60})?\s+([^<>]{1,100})>$/u.exec(tag)?.[1].trim();
    return (speaker === undefined ? "" : `${speaker}:`).padEnd(tag.length).slice(0, tag.length);
  });
