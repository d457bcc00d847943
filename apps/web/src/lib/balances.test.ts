import { framesOf, type Sums } from './balances';

const NONE: Sums = {
  appropriatedOre: 0,
  carriedInOre: 0,
  availableOre: 0,
  reservedOre: 0,
  committedOre: 0,
  inPaymentOre: 0,
  paidOre: 0,
  lapsedOre: 0,
  carriedOutOre: 0,
};

describe('frames', () => {
  it('sums the measures but counts the appropriation once', () => {
    const [frame] = framesOf([
      { ...NONE, frame: 'bio', year: 2021, measure: null, appropriatedOre: 1000, availableOre: 100 },
      {
        ...NONE,
        frame: 'bio',
        year: 2021,
        measure: 'a',
        appropriatedOre: 600,
        availableOre: 200,
        paidOre: 400,
      },
      { ...NONE, frame: 'bio', year: 2021, measure: 'b', appropriatedOre: 300, reservedOre: 300 },
    ]);
    expect(frame?.total).toEqual({
      ...NONE,
      appropriatedOre: 1000,
      availableOre: 300,
      reservedOre: 300,
      paidOre: 400,
    });
    expect(frame?.undistributedOre).toBe(100);
    expect(frame?.measures).toHaveLength(2);
  });

  it('keeps the years apart', () => {
    const frames = framesOf([
      { ...NONE, frame: 'bio', year: 2020, measure: null },
      { ...NONE, frame: 'bio', year: 2021, measure: null },
      { ...NONE, frame: 'bio', year: 2021, measure: 'a' },
    ]);
    expect(frames.map((frame) => frame.measures.length)).toEqual([0, 1]);
  });
});
