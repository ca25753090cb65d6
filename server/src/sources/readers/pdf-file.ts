/** The words of a .pdf file, through PDF.js; loaded only when there is one to read. */
import { getDocumentProxy } from "unpdf";
import { Unusable } from "./unusable.ts";

/** The words page by page, line by line, words that a line's end divides joined. Throws `Unusable`. */
export async function pdfFileText(bytes: Uint8Array): Promise<string> {
  try {
    // PDF.js takes the bytes away from whoever gives them, and takes no Buffer.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const pages: string[] = [];
    for (let page = 1; page <= pdf.numPages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
    }
    await pdf.destroy();
    return pages.join("\n").replaceAll(/(\p{Ll})[-\u00AD]\n(\p{Ll})/gu, "$1$2");
  } catch (reason) {
    const { name, message } = reason instanceof Error ? reason : new Error(String(reason));
    if (name === "PasswordException") throw new Unusable("has a password");
    throw new Unusable(`is damaged or no .pdf file (${message.split("\n")[0].slice(0, 120)})`);
  }
}
