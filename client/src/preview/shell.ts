/** The empty page that a preview begins with: what it may load, its colours, its script. */
import { Uri, type Webview, l10n } from "vscode";
import { paper, style } from "../../../server/src/exports/html/style.ts";

/** The theme's colours for the annotated copy; in high contrast nothing is said by a background alone. */
const theme = `:root { --page: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --quiet: var(--vscode-descriptionForeground);
  --line: color-mix(in srgb, var(--vscode-editor-foreground) 28%, transparent); --voice: var(--vscode-charts-blue);
  --person: var(--vscode-charts-blue); --organization: var(--vscode-charts-purple); --place: var(--vscode-charts-green); --other: var(--vscode-charts-orange); --cue: var(--vscode-charts-red);
  --quotation: color-mix(in srgb, var(--vscode-charts-yellow) 22%, transparent); --scare: color-mix(in srgb, var(--vscode-editor-foreground) 10%, transparent); --claim: var(--vscode-descriptionForeground);
  --error: var(--vscode-editorError-foreground); --warning: var(--vscode-editorWarning-foreground); --information: var(--vscode-editorInfo-foreground); }
body { margin-top: 1rem; font-size: calc(var(--vscode-editor-font-size) * 1.15); }
section > [data-at] { border-left: 3px solid transparent; padding-left: .6rem; margin-left: -.6rem; cursor: pointer; }
section > .here { border-left-color: var(--vscode-editorLineNumber-activeForeground); } .at:not([class="at"]) { outline: 1px solid var(--vscode-focusBorder); }
li[data-at], rect[data-at] { cursor: pointer; } li[data-at]:hover { background: var(--vscode-list-hoverBackground); } :focus-visible { outline: 1px solid var(--vscode-focusBorder); }
body.vscode-high-contrast, body.vscode-high-contrast-light { --quotation: none; --scare: none; --line: var(--vscode-contrastBorder); }
.vscode-high-contrast .quotation, .vscode-high-contrast-light .quotation { border-bottom: 2px solid currentColor; } .vscode-high-contrast .scare, .vscode-high-contrast-light .scare { border-bottom: 2px dotted currentColor; }
`;

/** The page: nothing comes from the network, and only what bears its nonce is style or script. */
export function shell(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(Uri.joinPath(extension, "dist/preview.js")).toString();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${l10n.t("Annotated Copy")}</title>
<style nonce="${nonce}">
${style}${theme}${paper}</style>
<script nonce="${nonce}" src="${script}" defer></script>
</head>
<body></body>
</html>`;
}
