import type { ExclusionFacts } from '@tilsagn/domain/assessment/exclusion-facts';
import { exclusionFaults, exclusionRows } from '@tilsagn/domain/assessment/exclusions';
import { ruleSetWith } from '@tilsagn/domain/assessment/fixtures';
import { kroner } from '@tilsagn/domain/money/ore';
import type { ExclusionRule } from '@tilsagn/domain/schemes/exclusion-rule';

const facts: ExclusionFacts = {
  ...{ answers: {}, title: 'Kurs', projectStart: null, projectEnd: null, participants: 4 },
  ...{
    weeksPerParticipant: null,
    submittedOn: '2021-03-01',
    municipalityNumber: null,
    countyMunicipalities: [],
  },
};

function row(rule: object, over: Partial<ExclusionFacts> = {}) {
  const exclusions = [{ id: 'r', source: 'Eksempel', ...rule } as ExclusionRule];
  const duration = { maxMonthsAfterDecision: 18, maxWeeksPerParticipant: 52, source: 'Eksempel' };
  const [only] = exclusionRows(ruleSetWith([], { exclusions, duration }), { ...facts, ...over });
  return only;
}
const met = (rule: object, over: Partial<ExclusionFacts> = {}) => row(rule, over)?.met;

describe('an exclusion', () => {
  it('explains itself with its source and its doubt', () => {
    expect(row({ kind: 'open_recovery', toBeConfirmed: true }, { openRecovery: true })).toEqual({
      ...{ id: 'r', met: 'no', source: 'Eksempel', toBeConfirmed: true },
      label: { nb: 'Krav om tilbakebetaling', nn: 'Krav om tilbakebetaling', en: 'Recovery claims' },
      explanation: {
        nb: 'Virksomheten har et krav om tilbakebetaling som ikke er gjort opp.',
        nn: 'Verksemda har eit krav om tilbakebetaling som ikkje er gjort opp.',
        en: 'The organisation has a recovery claim that is not settled.',
      },
    });
  });

  it.each(['mandatory_training', 'bound_time', 'public_operating_support'])('of %s is declared', (kind) => {
    const rule = { kind, pointer: '/said', expected: true };
    expect(met(rule, { answers: { said: false } })).toBe('no');
    expect(met(rule, { answers: { said: true } })).toBe('judge');
    expect(met(rule)).toBe('judge');
  });

  it.each([
    ['2021-02-28', 'no'],
    ['2021-03-01', 'yes'],
    [null, 'judge'],
  ])('of a start on %s, applied for on 1 March: %s', (projectStart, expected) => {
    expect(met({ kind: 'started_before_applying' }, { projectStart })).toBe(expected);
  });

  it.each(['overlapping_project', 'open_recovery', 'in_difficulty', 'too_long'])(
    'of %s waits for a person where nothing is known',
    (kind) => {
      expect(met({ kind })).toBe('judge');
    },
  );

  it('of a repeated project looks back as many years as it says', () => {
    const before = (grantedOn: string) => ({
      otherProjects: [{ caseNumber: '1', title: 'Annet', grantedOn, startsOn: null, endsOn: null }],
    });
    const rule = { kind: 'repeated_content', years: 3 };
    expect([met(rule), met(rule, before('2018-03-02')), met(rule, before('2018-03-01'))]).toEqual([
      'judge',
      'judge',
      'yes',
    ]);
  });

  it('of two projects at once takes one without dates for one that may run', () => {
    const other = { caseNumber: '1', title: 'Annet', grantedOn: '2021-01-01', startsOn: null, endsOn: null };
    const dates = { projectStart: '2021-04-01', projectEnd: '2021-05-01' };
    expect(met({ kind: 'overlapping_project' }, { ...dates, otherProjects: [other] })).toBe('no');
    expect(met({ kind: 'overlapping_project' }, { ...dates, otherProjects: [] })).toBe('yes');
  });

  it.each([
    ['half of the capital left', 50, 100, false, 'yes'],
    ['less than half left', 49, 100, false, 'no'],
    ['no limited liability', -10, null, false, 'yes'],
    ['insolvent', 100, 100, true, 'no'],
  ])('of difficulty: %s', (_, equity, paidIn, insolvent, expected) => {
    const paidInOre = paidIn === null ? null : kroner(paidIn);
    const economy = { equityOre: kroner(equity), paidInOre, insolvent, soundOn: [] };
    expect(met({ kind: 'in_difficulty' }, { economy })).toBe(expected);
  });

  it('of difficulty lets through who was sound before the pandemic, while that holds', () => {
    const rule = { kind: 'in_difficulty', exemptIfSoundOn: '2019-12-31', exemptUntil: '2021-12-31' };
    const economy = { equityOre: kroner(1), paidInOre: kroner(9), insolvent: false, soundOn: ['2019-12-31'] };
    expect(met(rule, { economy, decidedOn: '2021-12-31' })).toBe('yes');
    expect(met(rule, { economy, decidedOn: '2022-01-01' })).toBe('no');
    expect(met(rule, { economy: { ...economy, soundOn: [] }, decidedOn: '2021-12-31' })).toBe('no');
  });

  it('of a seat outside asks for sub-units only where they count', () => {
    const outside = { municipalityNumber: '0301', countyMunicipalities: ['5001'] };
    expect(met({ kind: 'outside_county', subUnitsCount: false }, outside)).toBe('no');
    expect(met({ kind: 'outside_county', subUnitsCount: true }, outside)).toBe('judge');
    const inside = { ...outside, municipalityNumber: '5001' };
    expect(met({ kind: 'outside_county', subUnitsCount: true }, inside)).toBe('yes');
  });

  it.each([
    [52, 'yes'],
    [53, 'no'],
  ])('of %d weeks for a participant: %s', (weeksPerParticipant, expected) => {
    const given = { weeksPerParticipant, projectEnd: '2021-06-01', decidedOn: '2021-03-15' };
    expect(met({ kind: 'too_long' }, given)).toBe(expected);
  });
});

describe('a rule that stops', () => {
  const rules = (over: Partial<ExclusionRule> & { kind?: 'open_recovery' }) =>
    ruleSetWith([], {
      exclusions: [{ id: 'r', source: 'Eksempel', kind: 'open_recovery', ...over }],
    });
  const recovering = { ...facts, openRecovery: true };

  it('refuses the acts it names and no other', () => {
    const ruleSet = rules({ stops: ['recommend', 'approve'] });
    const why = { nb: 'Virksomheten har et krav om tilbakebetaling som ikke er gjort opp.' };
    expect(exclusionFaults(ruleSet, recovering, 'approve')).toMatchObject([
      { code: 'excluded_by_rule', texts: { why } },
    ]);
    expect(exclusionFaults(rules({ stops: ['submit'] }), recovering, 'submit')).toMatchObject([
      { code: 'excluded_by_rule', field: '/applicant' },
    ]);
    expect(exclusionFaults(ruleSet, recovering, 'submit')).toEqual([]);
    expect(exclusionFaults(rules({}), recovering, 'approve')).toEqual([]);
  });

  it('lets through what a person must judge', () => {
    expect(exclusionFaults(rules({ stops: ['approve'] }), facts, 'approve')).toEqual([]);
  });

  it('is gone past where it lets itself, and only there', () => {
    const past = (over: { override?: boolean }) =>
      exclusionFaults(rules({ stops: ['approve'], ...over }), recovering, 'approve', ['r']).length;
    expect([past({ override: true }), past({ override: false }), past({})]).toEqual([0, 1, 1]);
  });
});
