/** A wish that cannot be granted. */

/** What the user asked for cannot be done; the message says why. */
export class Misuse extends Error {}
