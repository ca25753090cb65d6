/** What client and server say to each other besides the Language Server Protocol. */

/** Notification from the server: the state of an open text, for the status item. */
export const statusMethod = "copydesk/status";

/** How far a text was read. */
export interface StatusParams {
  readonly uri: string;
  /** `ready`: read; `partial`: read, but some part of the program is off; `off`: left alone. */
  readonly state: "ready" | "partial" | "off";
  /** What is off and why, in plain words; empty when nothing is. */
  readonly reason: string;
  /** Version of the text that this is about. */
  readonly version: number;
}

/** `initializationOptions` of the server; every part may be absent. */
export interface InitializationOptions {
  /** The section `copydesk`, for editors that do not answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** `push`: diagnostics are only pushed. Absent: they are pushed until the editor begins to pull them. */
  readonly diagnostics?: "push";
}
