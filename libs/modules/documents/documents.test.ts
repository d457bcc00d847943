import { safeFileName } from './file-name';
import { recognisedType } from './file-types';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const PDF = ['application/pdf'];

describe('recognising a file', () => {
  it('believes name and content that agree', () => {
    expect(recognisedType(pdf, 'Opplæringsplan.PDF', PDF)).toBe('application/pdf');
  });

  it.each([
    ['a program that calls itself a PDF', Buffer.from('MZ\x90\x00 %%EOF'), 'plan.pdf', PDF],
    ['a page that calls itself a PDF', Buffer.from('<html>%PDF-</html>%%EOF'), 'plan.pdf', PDF],
    ['a PDF under the name of a program', pdf, 'plan.pdf.exe', PDF],
    ['a PDF that was cut off', pdf.subarray(0, 20), 'plan.pdf', PDF],
    ['a type that is not allowed', pdf, 'plan.pdf', ['image/png']],
    ['a type that nobody can recognise', pdf, 'plan.pdf', ['application/x-unknown']],
  ])('does not believe %s', (_, content, name, allowed) => {
    expect(recognisedType(content, name, allowed)).toBeUndefined();
  });
});

describe('the name of a file', () => {
  it.each([
    ['Opplæringsplan 2021.pdf', 'Opplæringsplan 2021.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Kari\\plan.pdf', 'plan.pdf'],
    ['..hidden', 'hidden'],
    ['plan\u202efdp.exe', 'planfdp.exe'],
    ['a\r\nb".pdf', 'ab.pdf'],
    ['', 'vedlegg'],
    ['///', 'vedlegg'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('keeps its ending when it is shortened', () => {
    expect(safeFileName(`${'a'.repeat(400)}.pdf`)).toMatch(/^a{146}\.pdf$/);
  });
});
