import {
  declaredAidOf,
  economyOf,
  linkedOrgnrsOf,
  subUnitsOf,
  undertakingOf,
} from '@tilsagn/domain/assessment/declared-facts';
import { bio2023 } from '@tilsagn/domain/assessment/fixtures';

const asking = {
  inputs: {
    ...bio2023.inputs,
    ...{ declaredAid: '/aid', relatedFirms: '/firms', accounts: '/accounts', economy: '/economy' },
    subUnits: '/units',
  },
};
const firm = (orgnr: unknown, ownedBasisPoints: unknown) => ({ orgnr, ownedBasisPoints, employees: 3 });

describe('what an applicant declares', () => {
  it('is nothing where the form does not ask', () => {
    const answers = { aid: [{ grantedOn: '2020-01-01', amountOre: 1 }], units: [{ employees: 1 }] };
    expect(declaredAidOf(bio2023, answers)).toEqual([]);
    expect(subUnitsOf(bio2023, answers)).toBeUndefined();
    expect(undertakingOf(bio2023, answers, 9)).toBeUndefined();
    expect(economyOf(bio2023, answers)).toBeUndefined();
  });

  it('counts the aid that is told in full', () => {
    const aid = [{ grantedOn: '2020-01-01', amountOre: 500 }, { grantedOn: '2020-01-01' }, 'half-typed'];
    expect(declaredAidOf(asking, { aid })).toEqual([{ grantedOn: '2020-01-01', grantedOre: 500n }]);
  });

  it('links the firms owned above half, each once', () => {
    const firms = [
      ...[firm('399001005', 5001), firm('399001005', 10_000), firm('399002001', 5000)],
      ...[firm('123', 9000), firm(null, 9000), firm('399003008', null)],
    ];
    expect(linkedOrgnrsOf(asking, { firms })).toEqual(['399001005']);
  });

  it('makes an undertaking of accounts and firms', () => {
    expect(undertakingOf(asking, {}, 9)).toBeUndefined();
    const accounts = { turnoverEur: 5, balanceEur: 'much' };
    expect(undertakingOf(asking, { accounts, firms: [firm('x', 2500)] }, null)).toEqual({
      ...{ employees: 0, turnoverEur: 5, balanceEur: null },
      related: [{ orgnr: null, employees: 3, turnoverEur: null, balanceEur: null, ownedBasisPoints: 2500 }],
    });
  });

  it('tells the economy with equity below nothing', () => {
    const economy = { equityOre: -100, paidInOre: 300, insolvent: false, soundOn: ['2019-12-31', 'then'] };
    const told = { equityOre: -100n, paidInOre: 300n, insolvent: false, soundOn: ['2019-12-31'] };
    expect(economyOf(asking, { economy })).toEqual(told);
    expect(economyOf(asking, { economy: { equityOre: 1 } })).toBeUndefined();
    expect(subUnitsOf(asking, { units: [{ municipalityNumber: '5001', employees: 4 }, {}] })).toEqual([
      { municipalityNumber: '5001', employees: 4 },
      { municipalityNumber: null, employees: 0 },
    ]);
  });
});
