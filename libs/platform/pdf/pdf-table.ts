import type { PdfTable } from './pdf-content';
import { MARGIN, type PdfPage } from './pdf-page';

const SIZE = 9.5;
const PADDING = 4;
const LINE = '#c8ccd1';

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly strong: boolean;
  readonly align: 'left' | 'right';
  /** What it is the head of; a cell without is a cell of data. */
  readonly scope?: 'Row' | 'Column';
}

/** Draws a table, tagged cell by cell, the head again on each new page for the eye alone. */
export function drawTable(page: PdfPage, parent: PDFKit.PDFStructureElement, table: PdfTable): void {
  const { doc } = page;
  const element = doc.struct('Table');
  parent.add(element);
  const head = table.head && cellsOf(page, table, table.head, 'head');
  if (head) drawRow(page, element, head);
  table.rows.forEach((row, index) => {
    const isSum = table.sum === true && index === table.rows.length - 1;
    drawRow(page, element, cellsOf(page, table, row, isSum ? 'sum' : 'row'));
  });
  element.end();
  doc.y += PADDING * 2;
}

function cellsOf(
  page: PdfPage,
  table: PdfTable,
  row: readonly string[],
  kind: 'head' | 'row' | 'sum',
): Cell[] {
  const parts = table.widths.reduce((sum, part) => sum + part, 0);
  let x = MARGIN;
  return row.map((text, column) => {
    const width = (page.width * (table.widths[column] ?? 0)) / parts;
    const place = {
      text,
      x,
      width,
      align: table.right?.includes(column) === true ? ('right' as const) : ('left' as const),
    };
    x += width;
    const headsRow = column === 0 && (table.head === undefined || kind === 'sum');
    const strong = kind !== 'row' || headsRow;
    if (kind === 'head') return { ...place, strong, scope: 'Column' };
    return headsRow ? { ...place, strong, scope: 'Row' } : { ...place, strong };
  });
}

function drawRow(page: PdfPage, table: PDFKit.PDFStructureElement, cells: readonly Cell[]): void {
  const { doc } = page;
  const styleOf = ({ strong, x, width, align }: Cell) => ({
    size: SIZE,
    weight: strong ? ('strong' as const) : ('normal' as const),
    x: x + PADDING,
    width: width - 2 * PADDING,
    align,
  });
  const height = Math.max(...cells.map((cell) => page.heightOf(cell.text, styleOf(cell)))) + 2 * PADDING;
  page.keep(Math.min(height, page.usableHeight));
  const top = doc.y;
  const row = doc.struct('TR');
  table.add(row);
  for (const cell of cells) {
    const options = cell.scope === undefined ? {} : { scope: cell.scope };
    const draw = (): void => page.write(cell.text, { ...styleOf(cell), y: top + PADDING });
    row.add(doc.struct(cell.scope === undefined ? 'TD' : 'TH', options as object, [draw]));
  }
  row.end();
  const bottom = top + height;
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(MARGIN, bottom)
    .lineTo(MARGIN + page.width, bottom)
    .lineWidth(0.5)
    .stroke(LINE);
  doc.endMarkedContent();
  doc.x = MARGIN;
  doc.y = bottom;
}
