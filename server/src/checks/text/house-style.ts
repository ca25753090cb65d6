/** text/house-style: words that the desk's own style list writes otherwise, or not at all. */
import type { Analysis, Span } from "../../analysis/model.ts";
import type { StyleRule } from "../../style/model.ts";
import type { Check, Raised } from "../check.ts";
import { isWithinMarks } from "../../text/quote-marks.ts";

/** Marks what the house style list avoids; words of a speaker are the speaker's. */
export const houseStyle: Check = {
  id: "text/house-style",
  title: "Words that house style avoids",
  severity: "warning",
  why: "A paper that writes one word in two ways looks as if nobody read it. The list is the desk's own (docs/house-style.md); without one this check is silent.",
  examples: {
    style: [
      "spelling\tadvisor\tadviser",
      "spelling\tKiev\tKyiv\tUkrainian spelling since 2019",
      "spelling\te-mail\temail",
      "banned\tutilize\tuse",
      "banned\tgoing forward",
    ],
    flagged: [
      "The {advisor} resigned. {Advisor} to three ministers, she had warned of it.",
      "Trains to {Kiev} were late.",
      "They {utilize} {e-mail} to plan, and will do so {going forward}.",
    ],
    silent: [
      "The advisory board met; its advisors were paid.",
      "“My advisor told me in Kiev,” she said.",
      "A kiev is a dish. The adviser sent an email.",
    ],
  },
  find: (analysis, { style }) => (style && style.rules.length > 0 ? findAvoided(analysis, style.rules) : []),
};

function findAvoided(analysis: Analysis, rules: readonly StyleRule[]): Raised[] {
  const { masked, tokens } = analysis.prose;
  const byFirst = grouped(rules);
  const raised: Raised[] = [];
  let end = 0;
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens.starts[i];
    if (start < end) continue;
    const rule = longest(byFirst.get(tokens.lowers[i][0]) ?? [], masked, start);
    if (rule === null) continue;
    const span = { start, end: start + rule.words.length };
    if (isWithinMarks(analysis, span)) continue;
    raised.push(raisedBy(rule, span, masked.slice(span.start, span.end)));
    end = span.end;
  }
  return raised;
}

const firstLetter = ({ words }: StyleRule): string => words[0].toLowerCase();

function grouped(rules: readonly StyleRule[]): ReadonlyMap<string, readonly StyleRule[]> {
  const groups = new Map<string, StyleRule[]>();
  for (const rule of rules) groups.set(firstLetter(rule), [...(groups.get(firstLetter(rule)) ?? []), rule]);
  return groups;
}

/** The rule with the most words among those whose words stand at `start`, whole. */
function longest(rules: readonly StyleRule[], text: string, start: number): StyleRule | null {
  let found: StyleRule | null = null;
  for (const rule of rules) {
    const { words } = rule;
    const written = text.slice(start, start + words.length);
    const isThere = written === words || (words === words.toLowerCase() && written.toLowerCase() === words);
    if (!isThere || isWordLetter(text, start + words.length) || isWordLetter(text, start - 1)) continue;
    if (found === null || words.length > found.words.length) found = rule;
  }
  return found;
}

const isWordLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));

function raisedBy({ use, note }: StyleRule, span: Span, written: string): Raised {
  const reason = note === null ? "" : ` (${note})`;
  if (use === null) return { span, message: `House style avoids “${written}”${reason}. What else says it?` };
  const newText = written[0] === written[0].toLowerCase() ? use : use[0].toUpperCase() + use.slice(1);
  return {
    ...{ span, message: `House style writes “${newText}” for “${written}”${reason}. Is this the word meant?` },
    fixes: [{ title: `Write “${newText}”`, edits: [{ ...span, newText }] }],
  };
}
