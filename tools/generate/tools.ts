/** Tools for language models as the editor's manifest takes them. */
import type { Tool } from "../../server/src/tools/tools.ts";

/** `contributes.languageModelTools` of package.json. */
export const languageModelTools = (tools: readonly Tool[]): readonly unknown[] =>
  tools.map(({ name, title, description, confirmation, input }) => ({
    name: `copydesk_${name}`,
    displayName: title,
    toolReferenceName: `copydesk_${name}`,
    canBeReferencedInPrompt: true,
    userDescription: confirmation,
    modelDescription: description,
    inputSchema: input,
  }));
