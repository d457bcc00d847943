import type { Answers } from '@tilsagn/domain/applications/form';

/** Øre of whole kroner, as JSON holds it. */
const kr = (kroner: number): number => kroner * 100;

/** A1 of the sample applications: 420 000 kr in costs, 252 000 computed by BIO1-2021, 250 000 asked. */
export const answersOfA1 = (over: Answers = {}): Answers => ({
  project: {
    title: 'Robotcelle for aluminiumslinjen',
    purpose: 'Lære offline programmering og sveiserobot til en ny produksjonslinje.',
    need: 'Vi har mistet ordrer fra oljebransjen og legger om til aluminium. Operatørene mangler kunnskap om roboter.',
    startsOn: '2021-10-01',
    endsOn: '2021-12-15',
    trigger: 'later',
  },
  training: {
    providerType: 'solution_supplier',
    providerName: 'Midtnorsk Prøverobotkurs AS',
    providerOrgnr: '399011361',
    content: 'Seks uker med to dager opplæring i uken hos oss, ved leverandøren av roboten.',
  },
  participants: { count: 12, laidOff: 0, avoidedLayoffs: 4, companies: [] },
  costs: {
    rows: [
      { category: 'provider', description: 'Leverandørens kurs', amountOre: kr(210_000) },
      { category: 'wages', description: '864 timer à 220 kr', amountOre: kr(190_000) },
      { category: 'travel', description: 'Reise for instruktøren', amountOre: kr(20_000) },
    ],
  },
  financing: {
    rows: [{ source: 'own_cash', description: 'Egne midler', amountOre: kr(170_000) }],
    appliedOre: kr(250_000),
  },
  declarations: { notStarted: true, notMandatory: true, noBoundTime: true, truthful: true },
  ...over,
});

/** A small PDF. */
export const trainingPlan = (): Buffer =>
  Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
      'trailer<</Root 1 0 R>>\n%%EOF\n',
  );
