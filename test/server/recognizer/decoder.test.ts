/** The decoder and the label scheme: names are never broken, whatever the scores. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { decode } from "../../../server/src/recognizer/decoder.ts";
import {
  LABEL_COUNT,
  labelOf,
  BEGIN,
  END,
  INSIDE,
  OUTSIDE,
  SINGLE,
  spansOf,
} from "../../../server/src/recognizer/labels.ts";

describe("the decoder", () => {
  it("gives whole names for any scores", () => {
    const scores = fc.integer({ min: 1, max: 12 }).chain((length) =>
      fc.array(fc.integer({ min: -500, max: 500 }), {
        minLength: length * LABEL_COUNT,
        maxLength: length * LABEL_COUNT,
      }),
    );
    fc.assert(
      fc.property(scores, (values) => {
        const length = values.length / LABEL_COUNT;
        const labels = new Uint8Array(length);
        decode(
          { scores: Int32Array.from(values), from: 0, to: length },
          new Int16Array(LABEL_COUNT * LABEL_COUNT),
          labels,
        );
        let open = -1;
        for (const label of labels) {
          const type = label === OUTSIDE ? -1 : (label - 1) >> 2;
          const position = label === OUTSIDE ? SINGLE : (label - 1) % 4;
          if (position === INSIDE || position === END) assert.equal(type, open);
          else assert.equal(open, -1);
          open = position === BEGIN || position === INSIDE ? type : -1;
        }
        assert.equal(open, -1);
      }),
    );
  });

  it("reads spans off labels, and what it can off a broken row", () => {
    const row = Uint8Array.of(OUTSIDE, labelOf(0, BEGIN), labelOf(0, INSIDE), labelOf(0, END), labelOf(2, SINGLE));
    assert.deepEqual(spansOf(row), [
      { start: 1, end: 4, type: 0 },
      { start: 4, end: 5, type: 2 },
    ]);
    assert.deepEqual(spansOf(Uint8Array.of(labelOf(1, BEGIN), OUTSIDE)), []);
  });
});
