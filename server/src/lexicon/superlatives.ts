/** Words that claim a place at the end of a scale: first, only, largest, never before. From news usage; ours. */

const list = (words: string): string[] => words.split(/\s+/u);

/** Superlatives that say nothing about the world ("the latest report", "at best"), and words that only look like one. */
export const noSuperlatives: ReadonlySet<string> = new Set(
  list(`latest honest modest earnest forest interest protest contest request harvest arrest guest west east rest test
    invest suggest nest chest crest quest digest manifest tempest priest request southwest northwest midwest southeast
    northeast attest molest detest ingest conquest bequest everest budapest pest vest zest jest lest fest wrest fest inquest dishonest`),
);

/** Nouns after "first" that number a thing in a row and claim nothing: "first half", "first lady". */
export const numberedThings: ReadonlySet<string> = new Set(
  list(`lady ladies minister ministers half quarter round rounds place person name names class aid step steps degree
    day days night week weeks month months floor amendment responder responders team set inning innings leg game
    games match matches goal goals minute minutes hour hours period two three four five six seven few couple
    reading instance stage phase part part-time vice deputy secretary division course impression glance baseman base
    down try lap race drive page pages edition point thing things-first grade grader division chapter stop
    hand family son daughter wife husband child marriage job trip offer meeting-house team-mate nations nation world
    batch dose shot shots flight season seasons test innings wicket over serve session term offense-free appearance start`),
);

/** Words behind "first X" or "only X" that make it a claim about all others: "to walk", "ever", "since 1961", "of its kind". */
export const scopeWords: ReadonlySet<string> = new Set(
  list("to ever since in of between by that who which on for from with among outside anywhere nationwide worldwide took was were came"), // prettier-ignore
);

/** Groups of superlatives by which copy and sources may say one thing. */
export const superlativesAlike: readonly (readonly string[])[] = [
  list("first 1st inaugural debut premiere never"),
  list("only sole lone single unique last"),
  list("best top leading foremost finest greatest record highest number"),
  list("largest biggest greatest"),
  list("highest tallest record top"),
  list("smallest tiniest lowest"),
  list("worst deadliest bloodiest gravest"),
  list("oldest earliest first eldest"),
  list("longest lengthiest record"),
  list("fastest quickest record"),
];
