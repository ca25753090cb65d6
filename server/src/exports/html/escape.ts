/** Words as HTML says them. */

/** `words` with nothing in them that could be markup, in an element or in a quoted attribute. */
export const escape = (words: string): string =>
  words.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`).replaceAll("\0", "\uFFFD");
