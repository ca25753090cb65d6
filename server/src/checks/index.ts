/** The list of checks, by group, in the order of product.md. */
import type { Check } from "./check.ts";
import { absolute } from "./claim/absolute.ts";
import { anonymousSource } from "./claim/anonymous-source.ts";
import { arithmetic } from "./claim/arithmetic.ts";
import { conflictingNumbers } from "./claim/conflicting-numbers.ts";
import { unattributed } from "./quotation/unattributed.ts";
import { misplaced } from "./quotation/misplaced.ts";
import { unbalanced } from "./quotation/unbalanced.ts";
import { altered } from "./quotation/altered.ts";
import { conflictingSpeakers } from "./quotation/conflicting-speakers.ts";
import { ambiguousSpeaker } from "./quotation/ambiguous-speaker.ts";
import { repeated } from "./quotation/repeated.ts";
import { scareQuotes } from "./quotation/scare-quotes.ts";
import { mixedMarks } from "./quotation/mixed-marks.ts";
import { loadedVerb } from "./quotation/loaded-verb.ts";
import { conflictingStatements } from "./claim/conflicting-statements.ts";
import { contradictsFacts } from "./claim/contradicts-facts.ts";
import { editorializing } from "./claim/editorializing.ts";
import { impossibleDate } from "./claim/impossible-date.ts";
import { numberMismatch } from "./claim/number-mismatch.ts";
import { undatedTime } from "./claim/undated-time.ts";
import { unitConversion } from "./claim/unit-conversion.ts";
import { unsourcedHistory } from "./claim/unsourced-history.ts";
import { unsourcedStatistic } from "./claim/unsourced-statistic.ts";
import { unsourcedSuperlative } from "./claim/unsourced-superlative.ts";
import { unsupported } from "./claim/unsupported.ts";
import { vagueAttribution } from "./claim/vague-attribution.ts";
import { weekdayMismatch } from "./claim/weekday-mismatch.ts";
import { anachronism } from "./entity/anachronism.ts";
import { acronymMismatch } from "./entity/acronym-mismatch.ts";
import { conflictingTitles } from "./entity/conflicting-titles.ts";
import { inconsistentSpelling } from "./entity/inconsistent-spelling.ts";
import { misspelledName } from "./entity/misspelled-name.ts";
import { outdatedTitle } from "./entity/outdated-title.ts";
import { unclearReference } from "./entity/unclear-reference.ts";
import { undefinedAcronym } from "./entity/undefined-acronym.ts";
import { unintroduced } from "./entity/unintroduced.ts";
import { wrongLocation } from "./entity/wrong-location.ts";
import { wrongTitle } from "./entity/wrong-title.ts";
import { notInSources } from "./quotation/not-in-sources.ts";
import { sourceMismatch } from "./quotation/source-mismatch.ts";
import { houseStyle } from "./text/house-style.ts";
import { placeholder } from "./text/placeholder.ts";
import { repeatedSentence } from "./text/repeated-sentence.ts";

/** Every check there is. */
export const checks: readonly Check[] = [
  unattributed,
  misplaced,
  unbalanced,
  altered,
  conflictingSpeakers,
  ambiguousSpeaker,
  repeated,
  scareQuotes,
  mixedMarks,
  loadedVerb,
  sourceMismatch,
  notInSources,
  inconsistentSpelling,
  misspelledName,
  wrongTitle,
  outdatedTitle,
  anachronism,
  conflictingTitles,
  wrongLocation,
  unintroduced,
  undefinedAcronym,
  acronymMismatch,
  unclearReference,
  weekdayMismatch,
  impossibleDate,
  contradictsFacts,
  conflictingStatements,
  undatedTime,
  unsourcedSuperlative,
  unsourcedHistory,
  unsupported,
  numberMismatch,
  conflictingNumbers,
  arithmetic,
  unitConversion,
  unsourcedStatistic,
  vagueAttribution,
  anonymousSource,
  absolute,
  editorializing,
  repeatedSentence,
  placeholder,
  houseStyle,
];
