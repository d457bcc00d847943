import PDFDocument from 'pdfkit';
import { fontFile, runsOf, type Weight } from './fonts';
import type { PdfContent } from './pdf-content';

/** Points. */
export const MARGIN = 62;
const BOTTOM = 72;

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

const LINE_GAP = 0.35;

/** A document of pdfkit, tagged for readers who listen (PDF/UA, ISO 14289-1), whose text brings its fonts along. */
export class PdfPage {
  readonly doc: PDFKit.PDFDocument;
  private readonly fonts = new Set<string>();

  constructor({ title, language, author, createdAt }: PdfContent) {
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { top: MARGIN, bottom: BOTTOM, left: MARGIN, right: MARGIN },
      pdfVersion: '1.7',
      subset: 'PDF/UA' as 'PDF/A-1',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: title,
        Author: author,
        CreationDate: createdAt,
        ModDate: createdAt,
        Producer: 'Tilsagn',
        Creator: 'Tilsagn',
      },
    });
  }

  get width(): number {
    return this.doc.page.width - 2 * MARGIN;
  }

  /** How much is left of the page. */
  get room(): number {
    return this.doc.page.height - BOTTOM - this.doc.y;
  }

  get usableHeight(): number {
    return this.doc.page.height - BOTTOM - MARGIN;
  }

  /** Goes to a new page where less than this is left. */
  keep(height: number): void {
    if (this.room < height) this.doc.addPage();
  }

  /** The height that a text takes. */
  heightOf(text: string, { size, weight = 'normal', width = this.width }: TextStyle): number {
    this.use(`latin:${weight}`, size);
    return this.doc.heightOfString(text, { width, lineGap: size * LINE_GAP });
  }

  write(text: string, style: TextStyle): void {
    const { size, weight = 'normal', x = MARGIN, y = this.doc.y, width = this.width, align = 'left' } = style;
    const runs = runsOf(text, weight);
    runs.forEach((run, index) => {
      this.use(run.font, size);
      const options = { continued: index < runs.length - 1, width, align, lineGap: size * LINE_GAP };
      if (index === 0) this.doc.text(run.text, x, y, options);
      else this.doc.text(run.text, options);
    });
  }

  private use(font: string, size: number): void {
    if (!this.fonts.has(font)) {
      this.doc.registerFont(font, fontFile(font));
      this.fonts.add(font);
    }
    this.doc.font(font).fontSize(size);
  }
}
