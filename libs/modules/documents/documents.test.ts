import { isTrickName, safeFileName } from './file-name';

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

describe('a name that is refused', () => {
  it.each([
    'a/plan.pdf',
    '..\\plan.pdf',
    'plan\0.pdf',
    'plan\u202efdp.exe',
    'CON.pdf',
    'plan.exe.pdf',
    ' ',
    'a'.repeat(256),
  ])('%j', (name) => expect(isTrickName(name)).toBe(true));

  it.each([
    'Opplæringsplan «høst» 2021.pdf',
    '計画.pdf',
    'tilbud fra firma.no.pdf',
    '👩‍🌾.png',
    'a'.repeat(255),
  ])('but not %j', (name) => expect(isTrickName(name)).toBe(false));
});
