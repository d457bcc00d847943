import { EICAR, LIMIT, bad, type BadFile } from './bad-file';
import { pngSignature } from './images';
import { docx, oldOffice, openDocument, xlsx } from './office';
import { pdf } from './pdf';
import { zip } from './zip';

const page = '<!doctype html><html><script>alert(1)</script></html>';
const picture = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

/** What is not what its name says, and what is too much or nothing at all. */
export const DISGUISED: readonly BadFile[] = [
  bad('nothing', 'tom.pdf', '', 'file_empty'),
  bad(
    'one byte too many',
    'stor.pdf',
    pdf({ end: `%%EOF${'\n'.repeat(LIMIT + 1 - pdf().length + 1)}` }),
    'file_too_large',
  ),
  bad('a page called PDF', 'plan.pdf', page, 'wrong_file_type'),
  bad('a page with a PDF inside', 'plan.pdf', `<html>${pdf().toString('latin1')}</html>`, 'wrong_file_type'),
  bad(
    'a program of Windows called PDF',
    'plan.pdf',
    'MZ\x90\0 This program cannot be run in DOS mode %%EOF',
    'wrong_file_type',
  ),
  bad('a program of Linux called PNG', 'bilde.png', '\x7fELF\x02\x01\x01', 'wrong_file_type'),
  bad('a script called PDF', 'plan.pdf', '#!/bin/sh\nrm -rf /\n%%EOF', 'wrong_file_type'),
  bad('the test virus as text', 'plan.pdf', EICAR, 'wrong_file_type'),
  bad(
    'the test virus in an honest PDF',
    'plan.pdf',
    pdf({ objects: Buffer.from(`3 0 obj\n(${EICAR})\nendobj\n`) }),
    'file_infected',
  ),
  bad('a picture with a script', 'bilde.svg', picture, 'wrong_file_type'),
  bad('a picture with a script called PNG', 'bilde.png', picture, 'wrong_file_type'),
  bad('a PDF called Word', 'plan.docx', pdf(), 'wrong_file_type'),
  bad('a Word document called PDF', 'plan.pdf', docx(), 'wrong_file_type'),
  bad('a Word document called Excel', 'plan.xlsx', docx(), 'wrong_file_type'),
  bad('an Excel workbook called Word', 'plan.docx', xlsx(), 'wrong_file_type'),
  bad('an OpenDocument text called a workbook', 'plan.ods', openDocument('text'), 'wrong_file_type'),
  bad(
    'a plain archive called Word',
    'plan.docx',
    zip([{ name: 'plan.txt', content: 'plan' }]),
    'wrong_file_type',
  ),
  bad('an archive', 'filer.zip', zip([{ name: 'plan.txt', content: 'plan' }]), 'wrong_file_type'),
  bad('a PNG called JPEG', 'bilde.jpg', pngSignature, 'wrong_file_type'),
  bad('an old Word document', 'plan.doc', oldOffice('WordDocument'), 'wrong_file_type'),
  bad('an old Word document called docx', 'plan.docx', oldOffice('WordDocument'), 'wrong_file_type'),
  bad('an old Excel workbook', 'tall.xls', oldOffice('Workbook'), 'wrong_file_type'),
  bad(
    'a byte order mark before the PDF',
    'plan.pdf',
    Buffer.concat([Buffer.from('\ufeff'), pdf()]),
    'wrong_file_type',
  ),
  bad(
    'a PDF in UTF-16',
    'plan.pdf',
    Buffer.from(`\ufeff${pdf().toString('latin1')}`, 'utf16le'),
    'wrong_file_type',
  ),
  bad('a file without an ending', 'plan', pdf(), 'wrong_file_type'),
  bad('a PDF under the name of a program', 'plan.pdf.exe', pdf(), 'wrong_file_type'),
  bad('a document with macros by its name', 'plan.docm', docx(), 'wrong_file_type'),
];
