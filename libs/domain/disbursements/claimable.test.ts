import fc from 'fast-check';
import { bio2023 } from '@tilsagn/domain/assessment/fixtures';
import { claimable } from '@tilsagn/domain/disbursements/claimable';
import { passedGates } from '@tilsagn/domain/disbursements/instalments';
import { ZERO, kroner, ore } from '@tilsagn/domain/money/ore';

const facts = {
  ...{ grantedOre: kroner(279_000), paidOre: ZERO, onItsWayOre: ZERO, rightOre: null },
  passed: passedGates('2023-03-01', null),
};

describe('what may be asked for', () => {
  it('T14: 75 % of 279 000 kr before the report', () => {
    expect(claimable(bio2023, facts)).toMatchObject({ kind: 'instalment', claimableOre: kroner(209_250) });
  });

  it('less what is paid or on its way', () => {
    const part = { ...facts, paidOre: kroner(100_000), onItsWayOre: kroner(9_250) };
    expect(claimable(bio2023, part).claimableOre).toBe(kroner(100_000));
    const all = claimable(bio2023, { ...facts, paidOre: kroner(209_250) });
    expect(all.claimableOre).toBe(0n);
    expect(all.explanation.nb).toContain('Mer kan ikke betales ut nå');
  });

  it('T14: the rest of the right after the settlement', () => {
    const settled = { ...facts, paidOre: kroner(209_250), rightOre: kroner(250_000) };
    expect(claimable(bio2023, settled)).toMatchObject({ kind: 'final', claimableOre: kroner(40_750) });
  });

  it('T15: nothing where too much is paid', () => {
    const settled = { ...facts, paidOre: kroner(209_250), rightOre: kroner(190_000) };
    expect(claimable(bio2023, settled).claimableOre).toBe(0n);
  });

  describe('by a plan', () => {
    const plan = [
      { gate: 'accepted', shareBasisPoints: 2500 },
      { gate: 'started', shareBasisPoints: 5000 },
      { gate: 'final_report', shareBasisPoints: 2500 },
    ] as const;
    const rules = { instalment: { source: 'E', shareBeforeReportBasisPoints: 7500, plan } };
    const on = (day: string, paid = ZERO) => {
      const passed = passedGates(day, '2023-03-01');
      return claimable(rules, { ...facts, grantedOre: kroner(100_000), paidOre: paid, passed });
    };

    it('opens part by part, and holds the last back until the report', () => {
      expect(on('2023-02-28').claimableOre).toBe(kroner(25_000));
      expect(on('2023-02-28', kroner(25_000)).claimableOre).toBe(0n);
      expect(on('2023-03-01', kroner(25_000)).claimableOre).toBe(kroner(50_000));
      expect(on('2023-03-01', kroner(75_000)).claimableOre).toBe(0n);
    });

    it('says what the next part waits for', () => {
      const words = (day: string, paid = ZERO) => on(day, paid).explanation.nb.replaceAll('\u00a0', ' ');
      expect(words('2023-02-28')).toBe(
        'Av tilskuddet på 100 000 kr kan 25 000 kr betales ut nå. 0 kr er alt utbetalt eller på vei. 50 000 kr til kan betales ut når prosjektet har startet.',
      );
      expect(words('2023-03-01', kroner(75_000))).toContain(
        '25 000 kr holdes tilbake til sluttrapporten er godkjent. Mer kan ikke betales ut nå.',
      );
    });
  });

  it('says the figures', () => {
    expect(claimable(bio2023, facts).explanation.nb.replaceAll('\u00a0', ' ')).toBe(
      'Inntil 75 % av tilskuddet på 279 000 kr kan betales ut før sluttrapporten er godkjent. 0 kr er alt utbetalt eller på vei.',
    );
  });

  it('never lets more out than the grant, however it is asked for', () => {
    const amount = fc.bigInt({ min: 0n, max: 1_000_000n });
    fc.assert(
      fc.property(amount, fc.array(amount), (granted, wishes) => {
        let paid = 0n;
        for (const wish of wishes) {
          const now = { ...facts, grantedOre: ore(granted), paidOre: ore(paid) };
          const { claimableOre } = claimable(bio2023, now);
          paid += wish < claimableOre ? wish : claimableOre;
        }
        expect(paid * 4n).toBeLessThanOrEqual(granted * 3n);
      }),
    );
  });
});
