/** What others ask of two formats that Copydesk writes: SARIF 2.1.0 (OASIS) and rdjson (reviewdog). */
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { validate } from "@umbrelladocs/rdformat-validator";
import { Ajv, type ErrorObject } from "ajv";
import formats from "ajv-formats";

// One of its patterns is none under the flag "u".
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
// Types of CommonJS: the function is the module, and its own default.
(formats as unknown as typeof formats.default)(ajv);
// It is written for draft 4, of which it uses nothing that has changed but these two.
const isSarif = ajv.compile({ ...schema, $schema: undefined, id: undefined });

/** What the schema of SARIF has against `read`; empty when nothing. */
export const faultsOfSarif = (read: unknown): readonly ErrorObject[] => (isSarif(read) ? [] : (isSarif.errors ?? []));

/** What a validator of rdjson has against `words`, fields that it does not know included; empty when nothing. */
export async function faultsOfRdjson(words: string): Promise<readonly unknown[]> {
  const { errors } = await validate(words, { strictMode: true, allowExtraFields: false });
  return errors;
}
