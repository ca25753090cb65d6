/** Small real documents for tests of what reads them. */
import { Document, Packer, Paragraph } from "docx";
import { PDFDocument, StandardFonts } from "pdf-lib";

/** A .docx file with these paragraphs. */
export async function wordFile(...paragraphs: readonly string[]): Promise<Uint8Array> {
  const children = paragraphs.map((text) => new Paragraph({ text }));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A .pdf file with these pages, each of lines that end at "\n". */
export async function pdfFile(...pages: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const words of pages) pdf.addPage().drawText(words, { x: 50, y: 700, size: 12, lineHeight: 16, font });
  return pdf.save();
}
