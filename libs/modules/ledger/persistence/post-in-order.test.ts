import { ok, Refused } from '@tilsagn/domain/result';
import fc from 'fast-check';
import { postInOrder } from './post-in-order';

interface Amount {
  readonly amountOre: number;
}

/** Groups that take so much each out of a pot, and a ledger that refuses what the pot does not hold. */
function pot(held: number) {
  const calls: number[] = [];
  let left = held;
  const post = (transfers: readonly Amount[]) => {
    calls.push(transfers.length);
    const amounts = transfers.map(({ amountOre }) => amountOre);
    const after = amounts.reduce((rest, amount) => (rest < 0 ? rest : rest - amount), left);
    if (after < 0) return Promise.resolve(Refused.because('frame_exhausted'));
    left = after;
    return Promise.resolve(ok({ transferIds: [], repeated: false }));
  };
  return { calls, post, left: () => left };
}

const group = (amountOre: number): Amount[] => [{ amountOre }];

describe('posting in order', () => {
  it('is one call where all goes well, and none for nothing', async () => {
    const { calls, post } = pot(100);
    expect((await postInOrder([10, 20, 70].map(group), post)).map(({ ok }) => ok)).toEqual([
      true,
      true,
      true,
    ]);
    expect(await postInOrder([], post)).toEqual([]);
    expect(calls).toEqual([3]);
  });

  it('answers and leaves what posting one by one does', async () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(amounts, async (each) => {
        const [together, alone] = [pot(200), pot(200)];
        const answers = await postInOrder(each.map(group), together.post);
        const expected: boolean[] = [];
        for (const amount of each) expected.push((await alone.post(group(amount))).ok);
        expect(answers.map((answer) => answer.ok)).toEqual(expected);
        expect(together.left()).toBe(alone.left());
      }),
    );
  });
});
