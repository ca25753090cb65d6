/** Which sets train the model that ships, and how much each counts. */

/** Weight of every sentence, by set. Newsroom follows the product's conventions throughout, so it counts most; talk on the web least. */
export const trainingSets: Readonly<Record<string, number>> = {
  newsroom: 4,
  wikigold: 1,
  gum: 1,
  "gum.dev": 1,
  politics: 1,
  "politics.dev": 1,
  "politics.test": 1,
  ewt: 1,
  "ewt.test": 1,
  wnut: 0.6,
  "wnut.test": 0.6,
  btc: 0.6,
};

/** Sets that only tell how words are usually cased; their labels are not read. */
export const casingSets: readonly string[] = ["gmb.casing"];

/** Made-up pages of sports results: how many, and how much each of their lines counts. */
export const madePages = { count: 240, weight: 0.25 } as const;
