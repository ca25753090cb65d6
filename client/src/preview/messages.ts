/** What the preview's page and the client say to each other; places are UTF-16 offsets in the text. */

/** To the page. */
export type ToPage =
  /** Show this HTML, made by the server; `uri` is the text's, kept for the time after a reload. */
  | { readonly kind: "copy"; readonly html: string; readonly uri: string }
  /** The cursor stands here now. */
  | { readonly kind: "cursor"; readonly at: number }
  /** This is the first place that the editor shows now. */
  | { readonly kind: "scroll"; readonly at: number };

/** From the page. */
export type FromPage =
  /** The page is there and shows nothing yet. */
  | { readonly kind: "ready" }
  /** Somebody clicked here. */
  | { readonly kind: "go"; readonly at: number }
  /** This is the first place that the page shows now. */
  | { readonly kind: "scrolled"; readonly at: number };
