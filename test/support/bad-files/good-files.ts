import { trainingPlan } from '../sample-application';
import { jpeg, png } from './images';
import { docx, openDocument, rels, xlsx } from './office';
import { objectStream, pdf } from './pdf';

interface GoodFile {
  readonly name: string;
  readonly content: Buffer;
  readonly mediaType: string;
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';
const WORD = `${OOXML}.wordprocessingml.document`;
const PDF = 'application/pdf';

const LINKED = rels(
  'word/_rels/document.xml.rels',
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://eksempel.no" TargetMode="External"/>',
);

/** Files as people have them; every kind that is accepted, and some that only look strange. */
export const GOOD_FILES: readonly GoodFile[] = [
  { name: 'plan.pdf', content: trainingPlan(), mediaType: PDF },
  { name: 'Opplæringsplan «høst» 2021.PDF', content: pdf(), mediaType: PDF },
  {
    name: 'pakket.pdf',
    content: pdf({ objects: objectStream('<</Type/Page>>') }),
    mediaType: PDF,
  },
  {
    name: 'pakket på en annen måte.pdf',
    content: pdf({ objects: objectStream('<</Type/Page>>', '/Filter [ /FlateDecode ]') }),
    mediaType: PDF,
  },
  { name: 'fylt opp.pdf', content: pdf({ end: `%%EOF\r\n${'\0'.repeat(500)}` }), mediaType: PDF },
  { name: 'bilde.png', content: png({ width: 4_000, height: 3_000 }), mediaType: 'image/png' },
  { name: 'bilde.jpg', content: jpeg(), mediaType: 'image/jpeg' },
  { name: 'telefon.JPEG', content: jpeg({ after: Buffer.from('MotionPhoto') }), mediaType: 'image/jpeg' },
  { name: 'plan.docx', content: docx(), mediaType: WORD },
  { name: 'lenke.docx', content: docx([LINKED]), mediaType: WORD },
  {
    name: 'tusen.docx',
    content: docx(Array.from({ length: 997 }, (_, n) => ({ name: `word/${n}.xml`, content: '' }))),
    mediaType: WORD,
  },
  { name: 'tall.xlsx', content: xlsx(), mediaType: `${OOXML}.spreadsheetml.sheet` },
  { name: 'plan.odt', content: openDocument('text'), mediaType: `${ODF}.text` },
  { name: 'tall.ods', content: openDocument('spreadsheet'), mediaType: `${ODF}.spreadsheet` },
];
