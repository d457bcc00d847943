import type { Answers } from '@tilsagn/domain/applications/form';
import { kr } from '../../support/casework';
import { answersOfA1 } from '../../support/sample-application';

/** A case of a call: what is asked, granted, paid, reported and settled; kroner. */
export interface Life {
  readonly call: string;
  readonly by: string;
  readonly orgnr: string;
  /** The day on which all but what waits for the project's start happens. */
  readonly on: string;
  readonly answers: Answers;
  readonly files?: readonly string[];
  /** What the rules give; granted as it is. */
  readonly granted: number;
  /** Before the report, in turn: on which day, how much, and that no more is let out. */
  readonly instalments: readonly (readonly [day: string, amount: number])[];
  readonly actual: Readonly<Record<string, number>>;
  readonly completed: number;
  readonly right: number;
}

const rowsOf = (costs: Readonly<Record<string, number>>) =>
  Object.entries(costs).map(([category, amount]) => ({
    ...{ category, description: 'Etter planen' },
    amountOre: kr(amount),
  }));

/** Costs, and a plan in which the applicant pays what is not applied for. */
function money(costs: Readonly<Record<string, number>>, applied: number): Answers {
  const own = Object.values(costs).reduce((sum, each) => sum + each, 0) - applied;
  return {
    costs: { rows: rowsOf(costs) },
    financing: {
      rows: [{ source: 'own_cash', description: 'Egne midler', amountOre: kr(own) }],
      appliedOre: kr(applied),
    },
  };
}

const project = { title: 'Et prosjekt', purpose: 'Deltakerne skal lære noe nytt.' };
const text = 'Dette er beskrevet i planen som alle er enige om.';

/** An application for in-house training that begins on the day it is sent. */
const bio = (
  on: string,
  end: string,
  count: number,
  costs: Readonly<Record<string, number>>,
  applied: number,
) =>
  answersOfA1({
    project: { ...project, need: text, startsOn: on, endsOn: end, trigger: 'later' },
    participants: { count, laidOff: 0, avoidedLayoffs: 2, companies: [] },
    ...money(costs, applied),
  });

type Row = readonly [unit: string, count: number, on: string];

const contracts = (
  on: string,
  applied: number,
  rows: readonly Row[],
  declared: readonly string[],
): Answers => ({
  contracts: {
    ...{ ...project, startsOn: on, endsOn: `${on.slice(0, 4)}-12-31`, appliedOre: kr(applied) },
    count: rows.reduce((sum, [, count]) => sum + count, 0),
    rows: rows.map(([unit, count, day]) => ({ unit, programme: 'RM', count, on: day })),
  },
  declarations: Object.fromEntries([...declared, 'truthful'].map((name) => [name, true])),
});

const PLAN = ['training-plan'];
const ROBOTICS = { by: 'kari-nilsen', orgnr: '399001005' };
const CLOTHES = { by: 'kari-nilsen', orgnr: '399004330' };

/** In the order of their days; the expected amounts are those of the rules, reckoned by hand. */
export const LIVES: readonly Life[] = [
  {
    ...{ call: 'bio1-2020', ...ROBOTICS, on: '2020-03-02', files: PLAN },
    answers: bio(
      '2020-03-02',
      '2020-06-15',
      12,
      { provider: 210_000, wages: 190_000, travel: 20_000 },
      250_000,
    ),
    ...{ granted: 250_000, instalments: [['2020-03-02', 187_500]] },
    ...{ actual: { provider: 200_000, wages: 200_000 }, completed: 12, right: 240_000 },
  },
  {
    ...{ call: 'bio2-2020', by: 'stein-stiklestad', orgnr: '399001374', on: '2020-04-01', files: PLAN },
    answers: bio('2020-04-01', '2020-10-30', 14, { provider: 640_000 }, 320_000),
    ...{ granted: 320_000, instalments: [['2020-04-01', 240_000]] },
    ...{ actual: { provider: 600_000 }, completed: 14, right: 300_000 },
  },
  {
    ...{ call: 'bio-large-2020', by: 'petter-prosess', orgnr: '399006554', on: '2020-05-04', files: PLAN },
    answers: bio('2020-05-04', '2021-03-31', 60, { provider: 1_900_000 }, 950_000),
    ...{ granted: 950_000, instalments: [['2020-05-04', 712_500]] },
    ...{ actual: { provider: 2_400_000 }, completed: 58, right: 950_000 },
  },
  {
    ...{ call: 'apprentice-p1-2020', ...ROBOTICS, on: '2020-07-10' },
    answers: contracts('2020-07-10', 35_000, [['contract', 1, '2020-07-10']], ['newContracts', 'laidOff']),
    ...{ granted: 35_000, instalments: [['2020-07-10', 35_000]] },
    ...{ actual: {}, completed: 1, right: 35_000 },
  },
  {
    ...{ call: 'apprentice-p2-2020', ...CLOTHES, on: '2020-08-03' },
    answers: contracts('2020-08-03', 35_000, [['contract', 1, '2020-08-03']], ['newContracts']),
    ...{ granted: 35_000, instalments: [], actual: {}, completed: 1, right: 35_000 },
  },
  {
    // T9: 35 000 kr of the first measure and 25 000 kr of the third are 50 000 kr together.
    ...{ call: 'apprentice-p3-2020', ...ROBOTICS, on: '2020-08-10' },
    answers: contracts('2020-08-10', 25_000, [['contract', 1, '2020-08-10']], ['newContracts']),
    ...{ granted: 15_000, instalments: [['2020-08-10', 15_000]] },
    ...{ actual: {}, completed: 1, right: 15_000 },
  },
  {
    ...{ call: 'apprentice-udir-2020', ...CLOTHES, on: '2020-12-07' },
    answers: contracts('2020-12-07', 70_000, [['contract', 2, '2020-12-07']], ['newContracts']),
    ...{ granted: 70_000, instalments: [], actual: {}, completed: 1, right: 35_000 },
  },
  {
    ...{ call: 'bio2-2021', by: 'fredrik-fosen', orgnr: '399002850', on: '2021-02-01', files: PLAN },
    answers: bio('2021-02-01', '2021-12-15', 40, { provider: 900_000, wages: 200_000 }, 500_000),
    ...{ granted: 500_000, instalments: [['2021-02-01', 375_000]] },
    ...{ actual: { provider: 900_000 }, completed: 39, right: 450_000 },
  },
  {
    ...{ call: 'mentor-2021', by: 'eli-eksempelvik', orgnr: '399009510', on: '2021-05-03' },
    answers: {
      project: {
        ...project,
        cooperation: text,
        recruiting: text,
        startsOn: '2021-05-03',
        endsOn: '2022-05-02',
      },
      participants: {
        ...{ count: 12, mentors: 4, together: 'yes', rows: [{ ref: 'D-01', role: 'trainee' }] },
        companies: [{ orgnr: '399008409', name: 'Stiftelsen Prøvemuseet', participants: 5 }],
      },
      ...money({ wages: 350_000, training: 100_000 }, 300_000),
      declarations: { notCovered: true, truthful: true },
    },
    ...{ granted: 300_000, instalments: [['2021-05-03', 150_000]] },
    ...{ actual: { wages: 320_000, training: 100_000 }, completed: 11, right: 280_000 },
  },
  {
    ...{ call: 'startup-2021', ...ROBOTICS, on: '2021-05-04', files: PLAN },
    answers: {
      project: {
        ...{ ...project, area: 'Trondheim', recruiting: text, guidance: text },
        ...{ startsOn: '2021-06-01', endsOn: '2021-12-01' },
      },
      participants: { count: 20, together: 'no' },
      ...money({ training: 150_000, interpreting: 50_000 }, 100_000),
      declarations: { truthful: true },
    },
    granted: 100_000,
    instalments: [
      ['2021-05-04', 25_000],
      ['2021-06-01', 50_000],
    ],
    ...{ actual: { training: 140_000, interpreting: 40_000 }, completed: 18, right: 90_000 },
  },
  {
    ...{ call: 'apprentice-2021', ...CLOTHES, on: '2021-08-02' },
    answers: contracts(
      ...(['2021-08-02', 60_000] as const),
      [
        ['contract', 1, '2021-07-10'],
        ['contract', 1, '2021-08-01'],
      ],
      ['newContracts'],
    ),
    ...{ granted: 60_000, instalments: [['2021-08-02', 60_000]] },
    ...{ actual: {}, completed: 2, right: 60_000 },
  },
  {
    ...{ call: 'bio-2022', ...CLOTHES, on: '2022-02-01', files: PLAN },
    answers: bio('2022-02-01', '2022-11-30', 9, { provider: 700_000 }, 300_000),
    ...{ granted: 300_000, instalments: [['2022-02-01', 225_000]] },
    ...{ actual: { provider: 700_000 }, completed: 9, right: 300_000 },
  },
  {
    ...{ call: 'apprentice-2022', ...ROBOTICS, on: '2022-03-01' },
    answers: contracts('2022-03-01', 20_000, [['new_trade', 1, '2022-03-01']], ['newTrade']),
    ...{ granted: 20_000, instalments: [], actual: {}, completed: 1, right: 20_000 },
  },
  {
    // T1 and T14.
    ...{ call: 'bio-2023', by: 'nina-namsen', orgnr: '399002117', on: '2023-02-01', files: PLAN },
    answers: bio(
      '2023-02-01',
      '2023-11-30',
      12,
      { wages: 240_000, provider: 260_000, travel: 80_000 },
      279_000,
    ),
    ...{ granted: 279_000, instalments: [['2023-02-01', 209_250]] },
    ...{ actual: { provider: 500_000 }, completed: 12, right: 250_000 },
  },
];
