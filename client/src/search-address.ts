/** The address at which a claim is searched: the user's own, with the claim's words in it. */

/** An address in which `{words}` gives way to what is searched for; cut to what search engines take. */
export function addressFor(address: string, words: string): string {
  const sought = words.trim().split(/\s+/).slice(0, MOST_WORDS).join(" ");
  return address.replaceAll("{words}", encodeURIComponent(sought));
}

/** Search engines leave out what comes behind some thirty words. */
const MOST_WORDS = 30;
