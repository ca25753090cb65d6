/** What comes in over stdio, message by message: bytes between messages that belong to none are left out, so that one damaged head does not make the server deaf. */
import { Transform } from "node:stream";

/** Bytes; a head that promises more is damaged. */
const largestMessage = 1e9;

/** `input` with nothing in it but whole messages. `onLeftOut` is told how many bytes were left out before one. */
export function wholeMessages(onLeftOut: (bytes: number) => void): Transform {
  let rest: Buffer = Buffer.alloc(0);
  /** Bytes that a message under way lacks; null between messages. */
  let lacking: number | null = null;
  let leftOut = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      while (rest.length > 0) {
        if (lacking === null) {
          const head = findHead(rest);
          leftOut += head.start;
          if (head.length !== null && leftOut > 0) onLeftOut(leftOut);
          if (head.length !== null) leftOut = 0;
          rest = rest.subarray(head.start);
          if (head.length === null) break;
          lacking = head.length;
        }
        const part = rest.subarray(0, lacking);
        this.push(part);
        rest = rest.subarray(part.length);
        lacking = part.length === lacking ? null : lacking - part.length;
      }
      done();
    },
  });
}

/** Where the next message begins, and its length with its head; null when its head is not whole yet. What stands before it belongs to none. */
function findHead(bytes: Buffer): { readonly start: number; readonly length: number | null } {
  for (let end = bytes.indexOf(headEnd); end >= 0; end = bytes.indexOf(headEnd, end + 1)) {
    const words = bytes.toString("latin1", Math.max(0, end - longestHead), end);
    // Behind a damaged message the next head begins in the middle of a line.
    const head =
      /(?:Content-Type:[^\r\n]{0,100}\r\n)?Content-Length: ?(\d{1,10})(?:\r\n[\w-]{1,40}:[^\r\n]{0,100}){0,3}$/iu.exec(
        words,
      );
    const length = Number(head?.[1]);
    if (head && length <= largestMessage)
      return { start: end - (words.length - head.index), length: words.length - head.index + headEnd.length + length };
  }
  return { start: Math.max(0, bytes.length - longestHead - headEnd.length), length: null };
}

const headEnd = "\r\n\r\n";

/** Characters. */
const longestHead = 400;
