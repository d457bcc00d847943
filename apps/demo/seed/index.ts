import type { INestApplicationContext } from '@nestjs/common';
import { ImportRates } from '@tilsagn/modules/aid';
import { ImportCases } from '@tilsagn/modules/integrations/historical-cases';
import { ImportLedger } from '@tilsagn/modules/ledger';
import { PublishCall, PublishScheme } from '@tilsagn/modules/schemes';
import { Db } from '@tilsagn/platform/database/db';
import { dataFile, demoCalls, demoSchemes } from './data-files';
import { seedFrameNotes } from './frame-notes';
import { seedLiveCases } from './live-cases';
import { must } from './must';
import { seedPeople } from './people';
import { onceWhole } from './whole';

export { SeedModule, seedModuleWith } from './seed.module';

/** Tells how far the seeding has come, on a terminal. */
export type Report = (text: string) => void;

const OPERATOR = 'demo';
/** The calls of the demo, all that had opened on its first day; the later ones beside them are examples for the tests. */
const CALLS = [
  ...['bio1-2020', 'bio2-2020', 'bio-large-2020', 'bio1-2021', 'bio2-2021'],
  ...['apprentice-p1-2020', 'apprentice-p2-2020', 'apprentice-p3-2020'],
  ...['apprentice-udir-2020', 'apprentice-2021', 'mentor-2021', 'startup-2021', 'startup-running-2021'],
  ...['fagbrev-pa-jobb-2020', 'career-guidance-2020', 'higher-vocational-2020'],
  ...['jobbsjansen-b-2021', 'kompetansepilot-2021'],
];
/** The county's facts, and invented money where the facts give none. */
const FRAMES = ['ledger-2020-2021.csv', 'ledger-invented.csv'];

/**
 * Fills a database with the demo's data: people, frames, calls, historical awards and live cases, all through the use
 * cases that people and operators use. Safe to repeat: what is there already is left alone.
 * @param app an application that holds `SeedModule`, a company register and a clock that can be moved
 */
export async function seedDemo(app: INestApplicationContext, report: Report): Promise<void> {
  report('people');
  await seedPeople(app.get(Db, { strict: false }));

  report('frames');
  for (const name of FRAMES) {
    const frames = { file: dataFile(name), operator: OPERATOR };
    must(await app.get(ImportLedger, { strict: false }).run(frames), name);
  }

  await seedFrameNotes(app);

  report('rates');
  const rates = { file: dataFile('euro-rates.csv'), by: OPERATOR };
  must(await app.get(ImportRates, { strict: false }).run(rates), 'rates');

  report('calls');
  for (const scheme of demoSchemes().filter(({ calls }) => calls.some((key) => CALLS.includes(key)))) {
    must(await app.get(PublishScheme, { strict: false }).run(scheme), scheme.key);
  }
  const there = await publishedCalls(app);
  for (const call of demoCalls().filter(({ key }) => CALLS.includes(key) && !there.has(key))) {
    must(await app.get(PublishCall, { strict: false }).run(call), call.key);
  }

  const counting = (what: string) => (done: number, of: number) =>
    report(`${what} ${String(done)} of ${String(of)}`);
  const awards = { file: dataFile('cases-2020-2021.csv'), operator: OPERATOR, progress: counting('awards') };
  must(await app.get(ImportCases, { strict: false }).run(awards), 'cases');

  await onceWhole(app, () => seedLiveCases(app, counting('cases')));
}

/** What is published stands as it was published, also where the file beside it says more now. */
async function publishedCalls(app: INestApplicationContext): Promise<ReadonlySet<string>> {
  const db = app.get(Db, { strict: false });
  const calls = await db.query<{ key: string }>('select key from grant_call where not historical');
  return new Set(calls.map(({ key }) => key));
}
