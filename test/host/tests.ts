/** The host tests, in the order they run. */
import type { Uri } from "vscode";
import { activationTests } from "./activation.ts";
import { documentTests } from "./documents.ts";
import { featureTests } from "./features.ts";
import { findingTests } from "./findings.ts";
import { peaceTalksTests } from "./peace-talks.ts";
import { viewTests } from "./views.ts";

/** Registers all tests; `article` is the ordered article, null where it is not there. */
export function hostTests(article: Uri | null): void {
  activationTests();
  findingTests();
  featureTests();
  documentTests();
  peaceTalksTests(article);
  viewTests();
}
