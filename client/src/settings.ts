/** Settings as the server asks for them: those of the folder that a text lies in, and of the text's language there. */
import { Uri, workspace } from "vscode";
import type { ConfigurationItem } from "vscode-languageclient";

/** The settings of a section, as plain data; null when there are none. */
export function settingsFor({ scopeUri, section = "" }: ConfigurationItem): unknown {
  const uri = scopeUri === undefined ? undefined : Uri.parse(scopeUri);
  // Only a document brings its language with it; the language client itself asks by address alone.
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri?.toString());
  const settings: unknown = workspace.getConfiguration(undefined, document ?? uri).get(section);
  return settings === undefined ? null : JSON.parse(JSON.stringify(settings));
}
