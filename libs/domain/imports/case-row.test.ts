import { CASE_COLUMNS, type CaseColumn, readCaseRow } from '@tilsagn/domain/imports/case-row';
import { COMMA } from '@tilsagn/domain/imports/dialect';
import { faultLine } from '@tilsagn/domain/imports/faults';

type Cells = Partial<Record<CaseColumn, string>>;

const granted: Cells = {
  external_id: 'c1',
  case_number: '2020/1',
  scheme: 'bio',
  call: 'bio1-2020',
  year: '2020',
  frame: 'bio',
  measure: 'bio',
  orgnr: '399001005',
  applicant: 'Nidelv Prøverobotikk AS',
  municipality_number: '5001',
  submitted_on: '2020-03-01',
  decided_on: '2020-04-01',
  outcome: 'granted',
  applied_kr: '100',
  granted_kr: '250',
};
const rejected: Cells = { ...granted, outcome: 'rejected', granted_kr: '', disbursed_kr: '' };

const read = (cells: Cells) =>
  readCaseRow(
    2,
    CASE_COLUMNS.map((column) => cells[column] ?? ''),
    COMMA,
  );

describe('a row of a cases import', () => {
  it('is read whole', () => {
    const cells: Cells = {
      ...granted,
      disbursed_kr: '100.10',
      closed_on: '2020-09-01',
      provider_type: 'university',
      participants: '12',
      participating_orgnrs: '399004330  399001374',
      purpose: 'Kurs, «nytt»',
    };
    expect(read(cells)).toEqual({
      ok: true,
      value: {
        row: 2,
        externalId: 'c1',
        caseNumber: '2020/1',
        scheme: 'bio',
        call: 'bio1-2020',
        measure: { frame: 'bio', year: 2020, measure: 'bio' },
        orgnr: '399001005',
        applicant: 'Nidelv Prøverobotikk AS',
        municipalityNumber: '5001',
        submittedOn: '2020-03-01',
        decidedOn: '2020-04-01',
        outcome: 'granted',
        appliedOre: 10_000n,
        grantedOre: 25_000n,
        disbursedOre: 10_010n,
        closedOn: '2020-09-01',
        providerType: 'university',
        participants: 12,
        participatingOrgnrs: ['399004330', '399001374'],
        purpose: 'Kurs, «nytt»',
      },
    });
  });

  it.each([
    ['rejected', rejected],
    ['dismissed, with zeros', { ...rejected, outcome: 'dismissed', granted_kr: '0', disbursed_kr: '0.00' }],
    ['withdrawn before a decision', { ...rejected, outcome: 'withdrawn', decided_on: '' }],
    ['withdrawn after a decision, closed', { ...rejected, outcome: 'withdrawn', closed_on: '2020-04-01' }],
    ['open', { ...rejected, outcome: 'open', decided_on: '' }],
    ['everything on one day', { ...granted, submitted_on: '2020-04-01', closed_on: '2020-04-01' }],
  ])('may be %s', (_what, cells: Cells) => {
    expect(read(cells).ok).toBe(true);
  });

  it.each([
    [
      'nothing at all',
      {},
      [
        'external_id',
        'case_number',
        'scheme',
        'call',
        'year',
        'frame',
        'measure',
        'orgnr',
        'applicant',
        'municipality_number',
        'submitted_on',
        'outcome',
        'applied_kr',
      ].map((column) => `${column}: required`),
    ],
    ['an unknown outcome', { ...granted, outcome: 'given' }, ['outcome: unknown_word']],
    ['an unknown provider type', { ...granted, provider_type: 'school' }, ['provider_type: unknown_word']],
    ['a call in capitals', { ...granted, call: 'BIO' }, ['call: bad_key']],
    ['a wrong check digit', { ...granted, orgnr: '399001006' }, ['orgnr: bad_orgnr']],
    [
      'a participant with one',
      { ...granted, participating_orgnrs: '399004330 399004331' },
      ['participating_orgnrs: bad_orgnr'],
    ],
    [
      'a municipality of three digits',
      { ...granted, municipality_number: '501' },
      ['municipality_number: bad_municipality'],
    ],
    ['half a participant', { ...granted, participants: '1.5' }, ['participants: bad_amount']],
    ['nothing applied for', { ...granted, applied_kr: '0' }, ['applied_kr: bad_amount']],
    ['a grant of nothing', { ...granted, granted_kr: '0' }, ['granted_kr: bad_amount']],
    ['a grant without an amount', { ...granted, granted_kr: '' }, ['granted_kr: required']],
    ['a grant without a decision', { ...granted, decided_on: '' }, ['decided_on: required']],
    ['a rejection without a decision', { ...rejected, decided_on: '' }, ['decided_on: required']],
    [
      'a dismissal without a decision',
      { ...rejected, outcome: 'dismissed', decided_on: '' },
      ['decided_on: required'],
    ],
    [
      'money to a rejected one',
      { ...rejected, granted_kr: '1', disbursed_kr: '1' },
      ['granted_kr: must_be_empty', 'disbursed_kr: must_be_empty'],
    ],
    [
      'a decision on an open one',
      { ...rejected, outcome: 'open', closed_on: '2020-05-01' },
      ['decided_on: must_be_empty', 'closed_on: must_be_empty'],
    ],
    [
      'a decision before the application',
      { ...granted, decided_on: '2020-02-29' },
      ['decided_on: wrong_order'],
    ],
    ['a closing before the decision', { ...granted, closed_on: '2020-03-31' }, ['closed_on: wrong_order']],
    [
      'a closing before the application',
      { ...rejected, outcome: 'withdrawn', decided_on: '', closed_on: '2020-02-01' },
      ['closed_on: wrong_order'],
    ],
    ['more paid than granted', { ...granted, disbursed_kr: '250.01' }, ['disbursed_kr: wrong_order']],
  ])('is refused for %s', (_what, cells: Cells, expected) => {
    const result = read(cells);
    expect(result.ok ? [] : result.reasons.map(faultLine)).toEqual(expected.map((line) => `row 2, ${line}`));
  });
});
