import { bio2023, factsWith } from '@tilsagn/domain/assessment/fixtures';
import { computationToJson, keptTextIn } from '@tilsagn/domain/assessment/computation';
import { evaluate } from '@tilsagn/domain/assessment/evaluate';
import { procedureLawOn } from '@tilsagn/domain/decisions/law';
import { decisionLetter, type LetterFacts } from '@tilsagn/domain/decisions/letter';
import { DISMISSAL_REASONS, REJECTION_REASONS } from '@tilsagn/domain/decisions/reason-codes';
import type { Language } from '@tilsagn/domain/language/language';
import { kroner } from '@tilsagn/domain/money/ore';
import type { AmountRule } from '@tilsagn/domain/schemes/amount-rule';

const about = {
  issuer: { name: 'Trøndelag fylkeskommune', appealBody: { nb: 'fylkeskommunens klageorgan' } },
  caseNumber: '2021/0007',
  callName: { nb: 'Bedriftsintern opplæring 2021' },
  applicantName: 'Nidelv Prøverobotikk AS',
  title: 'Robotcelle',
  submittedOn: '2021-09-01',
  decidedOn: '2021-09-15',
  appliedOre: kroner(300_000),
  ruleSet: bio2023,
  reasons: 'Opplæringen sikrer tolv arbeidsplasser.',
  preparedBy: 'Siri Saksbehandler',
  decidedBy: 'Anders Godkjenner',
};
const rows = computationToJson(
  evaluate(bio2023, factsWith({ wages: 240_000, provider: 260_000, travel: 80_000 })),
).rows;
const letterOf = (facts: LetterFacts) => decisionLetter(facts, 'nb');
const plain = (letter: { paragraphs: readonly string[] }) =>
  letter.paragraphs.join('\n').replaceAll('\u00a0', ' ');

describe('the letter of a grant', () => {
  const letter = letterOf({ ...about, outcome: 'partly_granted', grantedOre: kroner(279_000), rows });
  const text = plain(letter);

  it('says what is decided, of what was asked', () => {
    expect(letter.title).toBe('Dere får tilskudd til «Robotcelle»');
    expect(text).toContain('innvilger 279 000 kr i tilskudd. Dere søkte om 300 000 kr.');
    expect(text).toContain('sendt inn 1. september 2021');
    expect(text).toContain('Saken har nummer 2021/0007.');
  });

  it('shows each step of the computation and the considerations', () => {
    for (const row of rows) expect(letter.paragraphs).toContain(keptTextIn('nb', row.explanation));
    expect(text).toContain('(forvaltningsloven §§ 24 og 25): Opplæringen sikrer tolv arbeidsplasser.');
  });

  it('says so where less is granted than the rules give room for', () => {
    const words =
      'Reglene gir rom for inntil 279 000 kr. Etter en samlet vurdering er tilskuddet satt til 200 000 kr.';
    const less = letterOf({ ...about, outcome: 'partly_granted', grantedOre: kroner(200_000), rows });
    expect(plain(less)).toContain(words);
    expect(text).not.toContain('samlet vurdering');
  });

  it('names the rules and where they come from', () => {
    expect(text).toContain(
      'reglene for utlysningen Bedriftsintern opplæring 2021. Reglene er hentet fra: «example».',
    );
  });

  it('sets the conditions', () => {
    expect(text).toContain('Opplæringen må være ferdig senest 15. mars 2023.');
    expect(text).toContain('innen 21 dager etter at dere har fått dette brevet');
    expect(text).toContain('inntil 75 % av tilskuddet');
    expect(text).toContain('innen én måned etter at opplæringen er ferdig');
  });

  it('tells how to appeal, in three weeks, to whom, and of the right to see the case', () => {
    expect(text).toContain('Klagefristen er tre uker fra den dagen dere fikk brevet.');
    expect(text).toContain('Klagen skal sendes til Trøndelag fylkeskommune.');
    expect(text).toContain('avgjort av fylkeskommunens klageorgan');
    expect(text).toContain('forvaltningsloven §§ 18 og 19');
  });

  it('names the aid where there is any', () => {
    const withAid = { ...bio2023, aidBasis: { kind: 'gber_31' as const, source: 's' } };
    const letters = [bio2023, withAid].map((ruleSet) =>
      plain(letterOf({ ...about, ruleSet, outcome: 'granted', grantedOre: kroner(300_000), rows })),
    );
    expect(letters.map((each) => each.includes('statsstøtte'))).toEqual([false, true]);
    expect(letters[0]).toContain('innvilger 300 000 kr i tilskudd, det beløpet dere søkte om');
  });
});

describe('the letter of de minimis aid', () => {
  const rule: AmountRule = {
    ...{ id: 'aid', kind: 'de_minimis', label: { nb: 'x' }, source: 's', limitEur: 200_000, years: 3 },
    ...{ window: 'fiscal_years', whenAbove: 'cut' },
  };
  const ruleSet = { ...bio2023, amount: [rule], aidBasis: { kind: 'de_minimis' as const, source: 's' } };
  const granted = { ...about, ruleSet, rows, outcome: 'granted' as const, grantedOre: kroner(107_200) };
  const said = (over: object, language: Language) => plain(decisionLetter({ ...granted, ...over }, language));

  it('names the regulation of its day, the gross grant equivalent and the ceiling', () => {
    expect(said({ nokPerEur: 107_200 }, 'nb')).toContain(
      'Tilskuddet er bagatellmessig støtte etter forordning (EU) nr. 1407/2013. Bruttotilskuddsekvivalenten er ' +
        '107 200 kr. Det svarer til 10 000 euro med kursen på vedtaksdagen. Foretaket kan til sammen få høyst 200 000 ' +
        'euro i slik støtte på 3 år.',
    );
    expect(said({ nokPerEur: 107_200 }, 'nn')).toContain('Bruttotilskotsekvivalenten er 107 200 kr.');
    expect(said({ decidedOn: '2024-01-01' }, 'en')).toContain(
      'The grant is de minimis aid under Regulation (EU) 2023/2831.',
    );
  });

  it('tells no euros where the rate is not known', () => {
    expect(said({}, 'nb')).not.toContain('kursen på vedtaksdagen');
  });
});

describe('the letter of a no', () => {
  it.each(REJECTION_REASONS)('rejects for %s without terms of a grant', (reasonCode) => {
    const letter = letterOf({ ...about, outcome: 'rejected', reasonCode });
    expect(letter.title).toBe('Søknaden om tilskudd til «Robotcelle» er avslått');
    expect(plain(letter)).toContain('Klagefristen er tre uker');
    expect(plain(letter)).not.toMatch(/utbetal|godta|sluttrapport/i);
  });

  it.each(DISMISSAL_REASONS)('dismisses for %s', (reasonCode) => {
    const letter = letterOf({ ...about, outcome: 'dismissed', reasonCode });
    expect(plain(letter)).toContain('avviser søknaden');
  });

  it('leaves no placeholder and does not read words of the staff as placeholders', () => {
    const letter = letterOf({
      ...about,
      reasons: 'Se {{grantedOre, kr}}.',
      outcome: 'rejected',
      reasonCode: 'other',
    });
    expect(plain(letter).match(/\{\{/g)).toHaveLength(1);
    expect(
      plain(letterOf({ ...about, reasons: ' ', outcome: 'rejected', reasonCode: 'other' })),
    ).not.toContain('lagt vekt på');
  });
});

describe('the law of procedure', () => {
  it('is chosen by the day', () => {
    expect(procedureLawOn('2021-09-15')).toMatchObject({ name: { nn: 'forvaltningslova' }, appealWeeks: 3 });
    expect(() => procedureLawOn('1969-12-31')).toThrow(RangeError);
  });
});

describe('the letter in each language', () => {
  const full: LetterFacts = {
    ...about,
    issuer: {
      name: 'Trøndelag fylkeskommune',
      appealBody: { nb: 'klageorganet', nn: 'klageorganet', en: 'the appeals board' },
    },
    callName: { nb: 'BIO 2021', nn: 'BIO 2021', en: 'Training 2021' },
    outcome: 'partly_granted',
    grantedOre: kroner(279_000),
    rows,
  };

  it.each<[Language, string, string[]]>([
    [
      'nn',
      'De får tilskot til «Robotcelle»',
      [
        'Vi viser til søknaden frå Nidelv Prøverobotikk AS, send inn 1. september 2021. De søkte om 300 000 kr til «Robotcelle» i utlysinga BIO 2021. Saka har nummer 2021/0007.',
        'Trøndelag fylkeskommune innvilgar 279 000 kr i tilskot. De søkte om 300 000 kr.',
        'Kostnadene er til saman 580 000 kr.',
        'De må godta tilbodet innan 21 dagar etter at de har fått dette brevet. Den siste dagen står på saka. Godtek de ikkje innan fristen, fell tilbodet bort.',
        'De kan klage på vedtaket (forvaltningslova §§ 28 og 29). Klagefristen er tre veker frå den dagen de fekk brevet. Klaga skal sendast til Trøndelag fylkeskommune. Gjer vi ikkje om vedtaket, blir klaga avgjord av klageorganet.',
      ],
    ],
    [
      'en',
      'You have been awarded a grant for “Robotcelle”',
      [
        'We refer to the application from Nidelv Prøverobotikk AS, submitted on 1 September 2021. You applied for 300,000 kr for “Robotcelle” under the call Training 2021. The case has number 2021/0007.',
        'Trøndelag fylkeskommune grants 279,000 kr. You applied for 300,000 kr.',
        'The costs come to 580,000 kr in all.',
        'You may ask for up to 75% of the grant before the final report is approved. The rest is paid when the settlement is approved.',
        'You may appeal against the decision (the Public Administration Act, sections 28 and 29). The time limit is three weeks from the day you received the letter. Send the appeal to Trøndelag fylkeskommune. If we do not change the decision, the appeal is decided by the appeals board.',
      ],
    ],
  ])('%s', (language, title, paragraphs) => {
    const letter = decisionLetter(full, language);
    expect([letter.language, letter.title]).toEqual([language, title]);
    const said = letter.paragraphs.map((each) => each.replaceAll('\u00a0', ' '));
    for (const paragraph of paragraphs) expect(said).toContain(paragraph);
    expect(letter.paragraphs).toHaveLength(letterOf(full).paragraphs.length);
  });

  it('reads rows that were kept in bokmål alone', () => {
    const kept = [{ explanation: 'Kostnadene er 5 kr.', resultOre: 500 }];
    expect(decisionLetter({ ...full, rows: kept }, 'en').paragraphs).toContain('Kostnadene er 5 kr.');
  });
});
