/** What the host tests use of `node:assert/strict`, for a worker, which has no Node. */

class AssertionError extends Error {}

/** Throws unless `value` is truthy. */
export function ok(value: unknown, message = "expected a truthy value"): asserts value {
  if (!value) throw new AssertionError(message);
}

/** Throws unless both are the same value. */
export function equal(actual: unknown, expected: unknown, message?: string): void {
  ok(Object.is(actual, expected), message ?? `${shown(actual)} is not ${shown(expected)}`);
}

/** Throws when both are the same value. */
export function notEqual(actual: unknown, expected: unknown, message?: string): void {
  ok(!Object.is(actual, expected), message ?? `${shown(actual)} was not expected`);
}

/** Throws unless both print alike as JSON. */
export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  ok(shown(actual) === shown(expected), message ?? `${shown(actual)} is not ${shown(expected)}`);
}

/** Throws when both print alike as JSON. */
export function notDeepEqual(actual: unknown, expected: unknown, message?: string): void {
  ok(shown(actual) !== shown(expected), message ?? `${shown(actual)} was not expected`);
}

/** Throws. */
export function fail(message: string): never {
  throw new AssertionError(message);
}

/** Throws unless `text` matches. */
export function match(text: string, pattern: RegExp, message?: string): void {
  ok(pattern.test(text), message ?? `${shown(text)} does not match ${pattern}`);
}

/** Throws when `text` matches. */
export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  ok(!pattern.test(text), message ?? `${shown(text)} matches ${pattern}`);
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

// Node's assert is a function with these as its properties.
export default Object.assign(ok, { ok, equal, notEqual, deepEqual, notDeepEqual, fail, match, doesNotMatch });
