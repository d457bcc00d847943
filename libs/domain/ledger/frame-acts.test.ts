import { Refused } from '@tilsagn/domain/result';
import { type FrameAct, readFrameAct, refusedPart } from './frame-acts';

const TOP_UP: FrameAct = {
  kind: 'top_up',
  frame: 'bio',
  year: 2021,
  amountOre: 100,
  valueDate: '2021-03-01',
  decisionRef: 'FU 1/21',
};
const faults = (act: FrameAct) => {
  const read = readFrameAct(act);
  return read.ok ? [] : read.reasons.map(({ code, field }) => `${field ?? ''} ${code}`);
};

describe('an act on a frame', () => {
  it('has the parts its kind needs and no other', () => {
    expect(faults(TOP_UP)).toEqual([]);
    expect(faults({ kind: 'top_up' })).toEqual([
      '/frame required',
      '/year required',
      '/amountOre required',
      '/valueDate required',
      '/decisionRef decision_reference_missing',
    ]);
    expect(faults({ ...TOP_UP, measure: 'bio', act: 1 })).toEqual([
      '/measure must_be_empty',
      '/act must_be_empty',
    ]);
    expect(faults({ ...TOP_UP, kind: 'distribute' })).toEqual(['/measure required']);
    expect(faults({ kind: 'reverse', transferId: 'x', valueDate: '2021-01-01' })).toEqual([
      '/reason required',
    ]);
  });

  it('has dates of the calendar and an amount that moves something', () => {
    expect(faults({ ...TOP_UP, valueDate: '2021-02-29' })).toEqual(['/valueDate bad_date']);
    expect(faults({ ...TOP_UP, amountOre: 0 })).toEqual(['/amountOre bad_amount']);
    const { valueDate: _, ...limit } = { ...TOP_UP, kind: 'overbook' as const, measure: 'bio', amountOre: 0 };
    expect(faults({ ...limit, validFrom: '2021-03-02', validTo: '2021-03-01' })).toEqual([
      '/validTo period_reversed',
    ]);
    expect(faults({ ...limit, validFrom: '2021-03-01', validTo: '2021-03-01' })).toEqual([]);
  });

  it('goes somewhere else', () => {
    const reallocate = { ...TOP_UP, kind: 'reallocate' as const };
    expect(faults({ ...reallocate, toFrame: 'bio' })).toEqual(['/toFrame same_source_and_target']);
    expect(faults({ ...reallocate, toFrame: 'bio', toMeasure: 'bio' })).toEqual([]);
  });

  it('closes a year by a decision in its second act', () => {
    const close = { kind: 'close_year', frame: 'bio', year: 2020 } as const;
    expect(faults({ ...close, act: 1 })).toEqual([]);
    expect(faults({ ...close, act: 2 })).toEqual([
      '/amountOre required',
      '/decisionRef decision_reference_missing',
    ]);
    expect(faults({ ...close, act: 2, amountOre: 0, decisionRef: 'FU 2/21' })).toEqual([]);
  });

  it('is refused with the part that was sent', () => {
    const told = (act: FrameAct, field: string) =>
      refusedPart(act, Refused.because('unknown_frame', { field })).reasons[0].field;
    expect(told(TOP_UP, 'to.frame')).toBe('/frame');
    expect(told({ ...TOP_UP, kind: 'reallocate' }, 'to.frame')).toBe('/toFrame');
    expect(told({ ...TOP_UP, kind: 'distribute' }, 'to.measure')).toBe('/measure');
    expect(told({ ...TOP_UP, kind: 'reallocate' }, 'to.measure')).toBe('/toMeasure');
    expect(told(TOP_UP, 'amountOre')).toBe('/amountOre');
    expect(told(TOP_UP, 'id')).toBeUndefined();
  });
});
