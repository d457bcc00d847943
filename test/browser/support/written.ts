import type { Translation } from './language';

interface Written {
  readonly answers: object;
  readonly question: string;
  readonly answer: string;
  readonly reasons: string;
  readonly result: string;
}

const answers = (words: {
  readonly title: string;
  readonly purpose: string;
  readonly need: string;
  readonly content: string;
  readonly costs: readonly [string, string];
  readonly own: string;
}): object => ({
  project: {
    ...{ title: words.title, purpose: words.purpose, need: words.need },
    ...{ startsOn: '2021-09-01', endsOn: '2021-11-30', trigger: 'later' },
  },
  training: {
    ...{ providerType: 'solution_supplier', providerName: 'Midtnorsk Prøverobotkurs AS' },
    ...{ providerOrgnr: '399011361', content: words.content },
  },
  participants: { count: 12, laidOff: 0, avoidedLayoffs: 4 },
  costs: {
    rows: [
      { category: 'provider', description: words.costs[0], amountOre: 210_000_00 },
      { category: 'wages', description: words.costs[1], amountOre: 210_000_00 },
    ],
  },
  financing: {
    appliedOre: 200_000_00,
    rows: [{ source: 'own_hours', description: words.own, amountOre: 220_000_00 }],
  },
  declarations: { notStarted: true, notMandatory: true, noBoundTime: true, truthful: true },
});

const WRITTEN: Readonly<Record<Translation, Written>> = {
  nn: {
    answers: answers({
      title: 'Robotsveising',
      purpose: 'Tolv tilsette skal kunne programmere og drifte den nye roboten.',
      need: 'Ordrane frå olja er borte, og dei nye kundane vil ha sveiste profilar i aluminium.',
      content: 'Programmering utan robot, sveising med robot og feilsøking, to dagar i veka i seks veker.',
      costs: ['Kurshaldaren, tolv dagar på staden', 'Løn i kurstida'],
      own: 'Eiga løn og eigne midlar',
    }),
    question: 'Kven av dei tolv går skift?',
    answer: 'Åtte går skift, og kurset blir halde på dagtid.',
    reasons: 'Prosjektet svarar til føremålet, og beløpet er innanfor reglane.',
    result: 'Alle tolv programmerer roboten sjølve, og linja går for fullt.',
  },
  en: {
    answers: answers({
      title: 'Training in robot welding',
      purpose: 'Twelve employees will learn to program and run the new robot.',
      need: 'Orders from the oil industry are gone, and new customers ask for welded aluminium profiles.',
      content: 'Programming without a robot, welding with one, and finding faults, two days a week.',
      costs: ['The course provider, twelve days on site', 'Wages during the course'],
      own: 'Our own wages and means',
    }),
    question: 'Who of the twelve work shifts?',
    answer: 'Eight of them do, and the course is held in the daytime.',
    reasons: 'The project serves the purpose, and the amount is within the rules.',
    result: 'All twelve program the robot themselves, and the line is busy.',
  },
};

/** What people write in the case of that language. */
export const writtenIn = (language: Translation): Written => WRITTEN[language];
