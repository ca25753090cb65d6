/** Words that put somebody behind a statement: verbs of saying and finding, and phrases that name a ground. From news usage; ours. */

const list = (words: string): string[] => words.split(/\s+/u);

/** Verbs by which people, reports and studies assert, in the forms that stand in copy. */
export const assertingVerbs: ReadonlySet<string> = new Set(
  list(`said says say saying told tells tell announced announces reported reports wrote writes writing stated states
    claimed claims alleged alleges argued argues estimated estimates confirmed confirms acknowledged acknowledges
    admitted admits denied denies disclosed discloses revealed reveals declared declares insisted insists warned warns
    noted notes predicted predicts forecast forecasts projected projects testified testifies added adds explained
    explains believes believed contends contended maintains maintained asserts asserted recalled recalls pointed
    called calls described describes suggested suggests concluded concludes calculated calculates
    accused accuses charged charges vowed vows pledged pledges promised promises emphasized emphasizes emphasised
    stressed stresses lists ranks remarked observed tweeted posted cited cites quoted quotes replied responded`),
);

/** Nouns of grounds that "show", "find" and their like make into backing: "data showed", "a survey found". */
export const groundNouns: ReadonlySet<string> = new Set(
  list(`data figures statistics survey surveys poll polls study studies report reports research census records record
    documents filing filings analysis findings results returns letter statement email memo indictment complaint
    affidavit lawsuit tally count transcript database website agency office bureau`),
);

/** What grounds do: behind one of `groundNouns` these are backing. */
export const groundVerbs: ReadonlySet<string> = new Set(
  list("show shows showed shown find finds found indicate indicates indicated suggest suggests suggested put puts ranked ranks counted recorded records"), // prettier-ignore
);

/** Word pairs that name a ground. */
export const groundPairs: ReadonlySet<string> = new Set([
  ...["according to", "based on", "cited by", "quoted by", "data from", "figures from", "statistics from"],
  ...["released by", "published by", "compiled by", "as reported", "listed by", "ranked by", "recognized by", "recognised by", "certified by"],
]); // prettier-ignore
