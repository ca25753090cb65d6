/** quotation/not-in-sources: source texts are named and none holds these words. */
import type { Check } from "../check.ts";

/** Marks quoted words that no source text has, not even in another wording. */
export const notInSources: Check = {
  id: "quotation/not-in-sources",
  title: "Quotation that no source text holds",
  severity: "warning",
  why: "Words nobody can be shown to have said must not stand between quote marks. It is asked only where source texts are named.",
  examples: {
    sources: [
      "LENA MORALES: We will not close the harbour this year. The ferry will run every day until the bridge is done.",
    ],
    flagged: [
      "“{The mayor has lost her way},” Lena Morales said.",
      "Morales called the plan “{a gift to speculators}”.",
      "“We will not close the harbour this year,” said Morales. “{Everyone knows what that would cost the town}.”",
    ],
    silent: [
      "“We will not close the harbour this year,” Lena Morales said.",
      "The ferry will run “every day”, Morales said.",
      "“We’ll close the harbour this year,” Morales said.",
      "The so-called ‘harbour’ is a ditch.",
    ],
  },
  find: (_, { sources }) =>
    (sources?.quoted ?? [])
      .filter(({ answer }) => answer === "not-found")
      .map(({ start, end }) => ({
        span: { start, end },
        message: "None of your source texts holds these words. Where are they from?",
      })),
};
