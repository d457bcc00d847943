import type { PdfBlock, PdfContent } from './pdf-content';
import { MARGIN, PdfPage } from './pdf-page';
import { drawTable } from './pdf-table';

const BODY = 10.5;
const FOOT = 8.5;
const HEADINGS = { 1: { tag: 'H1', size: 20, before: 0 }, 2: { tag: 'H2', size: 13, before: 12 } } as const;
/** A heading does not stand alone at the end of a page. */
const WITH_HEADING = 90;
const INDENT = 14;

/**
 * Writes a tagged PDF/UA: structure tree in reading order, language, title, bookmarks, embedded fonts, page numbers
 * as artefacts. The same content gives the same bytes; nothing is fetched from anywhere.
 */
export function writePdf(content: PdfContent): Promise<Buffer> {
  const page = new PdfPage(content);
  const { doc } = page;
  const chunks: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const root = doc.struct('Document', { title: content.title });
  doc.addStructure(root);
  for (const block of content.blocks) draw(page, root, block);
  root.end();
  numberPages(page, content);
  doc.end();
  return written;
}

function draw(page: PdfPage, root: PDFKit.PDFStructureElement, block: PdfBlock): void {
  const { doc } = page;
  switch (block.kind) {
    case 'heading': {
      const { tag, size, before } = HEADINGS[block.level];
      page.keep(WITH_HEADING);
      doc.y += before;
      doc.outline.addItem(block.text);
      root.add(doc.struct(tag, {}, [() => page.write(block.text, { size, weight: 'strong' })]));
      doc.y += 4;
      return;
    }
    case 'paragraph': {
      const weight = block.strong === true ? 'strong' : 'normal';
      page.keep(block.strong === true ? BODY * 5 : BODY * 2);
      root.add(doc.struct('P', {}, [() => page.write(block.text, { size: BODY, weight })]));
      doc.y += block.strong === true ? 1 : 6;
      return;
    }
    case 'list': {
      drawList(page, root, block.items);
      return;
    }
    case 'table': {
      drawTable(page, root, block);
      return;
    }
  }
}

function drawList(page: PdfPage, root: PDFKit.PDFStructureElement, items: readonly string[]): void {
  const { doc } = page;
  const list = doc.struct('L');
  root.add(list);
  items.forEach((item, index) => {
    page.keep(page.heightOf(item, { size: BODY, width: page.width - INDENT }) / 2);
    const top = doc.y;
    const entry = doc.struct('LI');
    list.add(entry);
    entry.add(doc.struct('Lbl', {}, [() => page.write(`${index + 1}.`, { size: BODY })]));
    const style = { size: BODY, x: MARGIN + INDENT, y: top, width: page.width - INDENT };
    entry.add(doc.struct('LBody', {}, [() => page.write(item, style)]));
    entry.end();
    doc.x = MARGIN;
    doc.y += 4;
  });
  list.end();
}

function numberPages(page: PdfPage, { foot, pageOf }: PdfContent): void {
  const { doc } = page;
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    doc.switchToPage(index);
    // Below the margin, where text would else begin a new page.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - MARGIN + 14;
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    page.write(foot, { size: FOOT, y, width: page.width * 0.75 });
    page.write(pageOf(index + 1, count), {
      size: FOOT,
      y,
      x: MARGIN + page.width * 0.75,
      width: page.width * 0.25,
      align: 'right',
    });
    doc.endMarkedContent();
  }
}
