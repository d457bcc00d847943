import { awardLetter, type AwardLetterFacts } from '@tilsagn/domain/awards/award-letter';
import { bio2023 } from '@tilsagn/domain/assessment/fixtures';
import { LANGUAGES, type Language } from '@tilsagn/domain/language/language';
import { kroner } from '@tilsagn/domain/money/ore';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';

const inputs = {
  ...{ applied: '/award/appliedOre', participants: '/award/count', title: '/award/title' },
  ...{ purpose: '/award/purpose', projectStart: '/award/startsOn', projectEnd: '/award/endsOn' },
};
const rate = { unit: 'candidate', label: { nb: 'Kandidater', nn: 'Kandidatar', en: 'Candidates' } };
const ruleSet: RuleSet = {
  ...bio2023,
  inputs,
  amount: [
    {
      ...{ id: 'rate', kind: 'unit_rates', label: { nb: 'Sats' }, source: 'Fylkesutvalget 17.11.2020' },
      rates: [
        { ...rate, amountOre: 2_400_000, to: '2020-12-31' },
        { ...rate, amountOre: 2_500_000, from: '2021-01-01' },
      ],
    },
  ],
  finalReport: { monthsAfterProjectEnd: 2, source: 's' },
};
const contract = (id: string, period: string, on: string) => ({
  ...{ contract: id, unit: 'candidate', period, count: 1, periods: 1, on },
});
const list: AwardLetterFacts = {
  kind: 'contract_list',
  issuer: { name: 'Eksempel fylkeskommune', appealBody: { nb: 'klagenemnda' } },
  contactEmail: null,
  caseNumber: '2021/0007',
  callName: { nb: 'Fagbrev på jobb 2020' },
  recipientName: 'Nidelv Prøverobotikk AS',
  title: 'Første halvår',
  decidedOn: '2021-09-15',
  grantedOre: kroner(98_000),
  ruleSet,
  answers: {
    contracts: {
      rows: [
        contract('K-4711', '2020-H2', '2020-12-31'),
        contract('K-4712', '2020-H2', '2020-12-31'),
        contract('K-4711', '2021-H1', '2021-01-01'),
        contract('K-4713', '2021-M07', '2021-07-01'),
      ],
    },
  },
  reasons: 'Første halvår',
  preparedBy: 'Siri Saksbehandler',
  decidedBy: 'Anne Godkjenner',
};
const direct: AwardLetterFacts = {
  ...list,
  kind: 'direct_award',
  contactEmail: 'tilskudd@example.no',
  title: 'Karriereveiledning',
  grantedOre: kroner(900_000),
  ruleSet: { ...ruleSet, activityReports: { everyMonths: 3, source: 's' } },
  answers: {
    award: { purpose: 'Samtaler for permitterte.', startsOn: '2021-03-15', endsOn: '2021-12-31' },
    budget: {
      rows: [
        { source: 'state', amountOre: 40_000_000, note: 'Tilskuddsbrev' },
        { source: 'own_effort', amountOre: 10_000_000 },
      ],
    },
    subprojects: {
      rows: [
        { name: 'Namdalen', amountOre: 50_000_000 },
        { name: 'Fosen', amountOre: 40_000_000 },
      ],
    },
  },
  reasons: 'Som vedtatt.',
};
const plain = (facts: AwardLetterFacts, language: Language = 'nb') =>
  awardLetter(facts, language).paragraphs.map((text) => text.replaceAll('\u00a0', ' '));

describe('the letter of an award by a contract list', () => {
  it('counts contracts and periods with rate and amount, and names no contract', () => {
    const said = plain(list);
    expect(said).toEqual(
      expect.arrayContaining([
        'Kandidater, andre halvår 2020: 2 × 24 000 kr = 48 000 kr.',
        'Kandidater, første halvår 2021: 1 × 25 000 kr = 25 000 kr.',
        'Kandidater, juli 2021: 1 × 25 000 kr = 25 000 kr.',
        'Til sammen: 98 000 kr.',
      ]),
    );
    expect(said.join('\n')).not.toMatch(/K-47|har et tak|sluttrapport|bagatellmessig|søknad/i);
  });

  it('says what a ceiling took, where the money comes from and how to appeal', () => {
    const text = plain({ ...list, grantedOre: kroner(90_000) }).join('\n');
    expect(text).toContain('Satsene gir 98 000 kr, men reglene har et tak. Tilskuddet er derfor 90 000 kr.');
    expect(text).toContain('Reglene er hentet fra: «Fylkesutvalget 17.11.2020».');
    expect(text).toContain('(forvaltningsloven §§ 28 og 29). Klagefristen er tre uker');
    expect(text).toContain('skriv til oss i meldingene på saken.');
  });

  it('says what de minimis aid must say of itself', () => {
    const aid = { ...ruleSet, aidBasis: { kind: 'de_minimis' as const, source: 's' } };
    const text = plain({ ...list, ruleSet: aid, nokPerEur: 98_000 }).join('\n');
    expect(text).toContain('Bruttotilskuddsekvivalenten er 98 000 kr. Det svarer til 10 000 euro');
  });
});

describe('the letter of a direct award', () => {
  it('tells purpose, budget by source, sub-projects and reports due', () => {
    const said = plain(direct);
    expect(said).toEqual(
      expect.arrayContaining([
        'Tilskuddet gjelder: Samtaler for permitterte.',
        'Tiltaket varer fra 15. mars 2021 til 31. desember 2021.',
        'Dette tilskuddet: 900 000 kr.',
        'Staten: 400 000 kr (Tilskuddsbrev).',
        'Egeninnsats: 100 000 kr.',
        'Namdalen: 500 000 kr.',
        'Dere skal sende oss rapport underveis senest 15. juni 2021, 15. september 2021 og 15. desember 2021.',
        'Har dere spørsmål, skriv til oss i meldingene på saken eller til tilskudd@example.no.',
      ]),
    );
    expect(said.join('\n')).toContain('(forvaltningsloven §§ 24 og 25): Som vedtatt.');
  });

  it.each(LANGUAGES)('is written whole in %s', (language) => {
    for (const facts of [list, direct]) expect(plain(facts, language).join('\n')).not.toContain('{{');
    expect(awardLetter(direct, language).title).toContain('Karriereveiledning');
  });
});
