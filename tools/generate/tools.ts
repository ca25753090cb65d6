/** Tools for language models as the editor's manifest takes them. */
import type { Tool } from "../../server/src/tools/tools.ts";
import { keyed } from "./words.ts";

/** `contributes.languageModelTools` of package.json. */
export const languageModelTools = (tools: readonly Tool[]): readonly unknown[] =>
  tools.map(({ name, description, input }) => ({
    name: `copydesk_${name}`,
    displayName: keyed(`tool.${name}.title`),
    toolReferenceName: `copydesk_${name}`,
    canBeReferencedInPrompt: true,
    userDescription: keyed(`tool.${name}.use`),
    modelDescription: description,
    inputSchema: input,
  }));
