/** How often a server that ends by itself is started again. */
import { deepEqual, equal } from "node:assert/strict";
import { patience } from "../../client/src/patience.ts";

describe("patience with a server that ends by itself", () => {
  it("ends at the fifth time within three minutes", () => {
    let now = 0;
    const isWorthAnother = patience(() => (now += 30_000));
    deepEqual(Array.from({ length: 6 }, isWorthAnother), [true, true, true, true, false, false]);
  });

  it("comes back with time", () => {
    let now = 0;
    const isWorthAnother = patience(() => now);
    for (let time = 0; time < 100; time++) {
      now += 50_000;
      equal(isWorthAnother(), true);
    }
    for (let time = 0; time < 5; time++) isWorthAnother();
    equal(isWorthAnother(), false);
    now += 181_000;
    equal(isWorthAnother(), true);
  });
});
