/** Where a claim is searched: its words in the address, and nothing of them outside of it. */
import { equal } from "node:assert/strict";
import { addressFor } from "../../client/src/search-address.ts";

describe("the address of a search", () => {
  it("holds the words of the claim, encoded, on one line", () => {
    const words = "Unemployment fell\n by 4 % & “is” 3/4 of what it was.";
    const address = addressFor("https://search.example/?q={words}&n=10", words);
    equal(new URL(address).searchParams.get("q"), "Unemployment fell by 4 % & “is” 3/4 of what it was.");
    equal(new URL(address).searchParams.get("n"), "10");
  });

  it("holds no more than thirty of them", () => {
    const address = addressFor("https://search.example/{words}", "word ".repeat(50));
    equal(decodeURIComponent(new URL(address).pathname).split(" ").length, 30);
  });

  it("puts dollar signs as they stand", () =>
    equal(addressFor("https://search.example/{words}", "$& cost $1"), "https://search.example/%24%26%20cost%20%241"));
});
