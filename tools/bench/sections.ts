/** The sections of the benchmark, in the order of the table; each is the file of its name in sections/. */

/** One section. */
export interface Section {
  readonly name: string;
  readonly title: string;
  /** Runs in the gate too, with little effort. */
  readonly gated?: true;
  /** Takes many minutes: runs only when it is named. */
  readonly long?: true;
}

/** All of them. */
export const sections: readonly Section[] = [
  { name: "peers", title: "Whole analysis beside others, the same texts in turn", gated: true },
  { name: "formats", title: "Analysis, checks and output, by format, and others on the same texts" },
  { name: "scaling", title: "Growth with the length of one text", gated: true },
  { name: "editor", title: "In the editor: the server over stdio", gated: true },
  { name: "memory", title: "Memory of the server" },
  { name: "sources", title: "Source texts" },
  { name: "claims", title: "Claims" },
  { name: "facts", title: "Packed files" },
  { name: "package", title: "The package" },
  { name: "archive", title: "Archives on the command line", long: true },
];
