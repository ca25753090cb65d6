/** The page of the annotated copy, inside its webview: shows what it is sent, follows the editor, tells of clicks and scrolling. */
import type { FromPage, ToPage } from "./messages.ts";

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: unknown): void };

const editor = acquireVsCodeApi();

/** Milliseconds in which the page's scrolling is its own doing and not its reader's. */
const OWN_SCROLLING = 200;
let quietUntil = 0;

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === "copy") show(data.html, data.uri);
  else if (data.kind === "cursor") follow(data.at);
  else scrollTo(data.at);
});
window.addEventListener("scroll", () => {
  if (performance.now() > quietUntil) editor.postMessage({ kind: "scrolled", at: firstShown() });
});
document.addEventListener("click", (event) => {
  // Words that are being selected are not being clicked.
  if (document.getSelection()?.isCollapsed !== false) go(event.target, caretAt(event));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter") go(event.target, null);
});
editor.postMessage({ kind: "ready" });

function show(html: string, uri: string): void {
  editor.setState({ uri });
  const before = window.scrollY;
  document.body.innerHTML = html;
  for (const one of document.querySelectorAll("li[data-at]")) one.setAttribute("tabindex", "0");
  ownScroll(() => window.scrollTo(0, before));
}

/** Marks the paragraph and the words that the cursor is on, and brings them into sight. */
function follow(at: number): void {
  for (const marked of document.querySelectorAll(".here, .at")) marked.classList.remove("here", "at");
  const paragraph = lastBefore(paragraphs(), at);
  if (!paragraph) return;
  paragraph.classList.add("here");
  lastBefore([...paragraph.querySelectorAll<HTMLElement>("span[data-at]")], at)?.classList.add("at");
  ownScroll(() => paragraph.scrollIntoView({ block: "nearest" }));
}

/** Brings the place to the top. */
function scrollTo(at: number): void {
  const all = paragraphs();
  const paragraph = lastBefore(all, at) ?? all[0];
  if (!paragraph) return;
  const next = all[all.indexOf(paragraph) + 1];
  const { top, height } = paragraph.getBoundingClientRect();
  const share = next ? (at - placeOf(paragraph)) / Math.max(1, placeOf(next) - placeOf(paragraph)) : 0;
  // At the top of the text stands the overview above its first paragraph.
  const to = at <= placeOf(all[0]) ? 0 : window.scrollY + top + share * height;
  ownScroll(() => window.scrollTo(0, to));
}

/** The place at the top of what is shown. */
function firstShown(): number {
  const all = paragraphs();
  const paragraph = all.filter((one) => one.getBoundingClientRect().top <= 0).at(-1);
  if (!paragraph) return 0;
  const next = all[all.indexOf(paragraph) + 1];
  const { top, height } = paragraph.getBoundingClientRect();
  const share = Math.min(1, -top / Math.max(1, height));
  return Math.round(placeOf(paragraph) + (next ? share * (placeOf(next) - placeOf(paragraph)) : 0));
}

function ownScroll(scroll: () => void): void {
  quietUntil = performance.now() + OWN_SCROLLING;
  scroll();
}

/** Tells where the clicked words begin; the caret makes it exact when it stands in them. */
function go(target: EventTarget | null, caret: Range | null): void {
  const element = target instanceof Element ? target.closest<HTMLElement | SVGElement>("[data-at]") : null;
  if (!element) return;
  const isIn = caret?.startContainer.nodeType === Node.TEXT_NODE && caret.startContainer.parentNode === element;
  const within = isIn && element.tagName === "SPAN" ? caret.startOffset : 0;
  editor.postMessage({ kind: "go", at: Number(element.dataset.at) + within });
}

/** The place between letters that a click meant. */
const caretAt = ({ clientX, clientY }: MouseEvent): Range | null => document.caretRangeFromPoint(clientX, clientY);

const paragraphs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("section > [data-at]")];
const placeOf = (element: HTMLElement): number => Number(element.dataset.at);
const lastBefore = (elements: readonly HTMLElement[], at: number): HTMLElement | undefined =>
  elements.filter((one) => placeOf(one) <= at).at(-1);
