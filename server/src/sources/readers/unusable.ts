/** Why a file cannot be used as a source text. */

/** Thrown with words for people that go on from the file's name. */
export class Unusable extends Error {
  override readonly name = "Unusable";
}

/** Whether something thrown is one: a reader that is loaded late brings a class of its own. */
export const isUnusable = (reason: unknown): reason is Unusable =>
  reason instanceof Error && reason.name === "Unusable";
