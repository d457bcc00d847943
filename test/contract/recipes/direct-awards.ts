import { SIRI } from '../../support/casework';
import type { Recipe } from './recipe';

const CALL = 'kompetansepilot-2021';

export const DIRECT_AWARDS: Readonly<Record<string, Recipe>> = {
  'directAwards.create': async ({ world }) => {
    await world.publish(CALL);
    const body = {
      ...{ callKey: CALL, orgnr: '399001005', title: 'Kompetansepilot Fosen', purpose: 'Som vedtatt.' },
      ...{ amountOre: 100_000_00, participants: 10, startsOn: '2021-09-01', endsOn: '2021-12-31' },
      budget: [{ source: 'own_effort', amountOre: 10_000_00, note: 'Timer' }],
      subprojects: [{ name: 'Fosen', amountOre: 100_000_00 }],
    };
    return { by: SIRI, body };
  },
};
