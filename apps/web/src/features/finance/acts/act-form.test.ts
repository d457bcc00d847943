import { FRAME_ACT_KINDS } from '../../../lib/frame-act-kinds';
import { actOf, faultsOf, type Values } from './act-form';

const whole: Values = {
  year: 2021,
  frame: 'bio',
  measure: 'bio',
  toFrame: 'kompetansepilot',
  amountOre: 100_000_000,
  valueDate: '2021-09-01',
  validFrom: '2021-01-01',
  validTo: '2021-12-31',
  decisionRef: ' FT 12/20 ',
  sourceRef: '',
  reason: 'Mer til opplæring',
};

describe('an act as it is filled in', () => {
  it.each(FRAME_ACT_KINDS)('has no fault when it is whole: %s', (kind) => {
    expect(faultsOf(kind, whole)).toEqual({});
  });

  it('sends the fields of its kind alone', () => {
    expect(actOf('top_up', whole)).toEqual({
      kind: 'top_up',
      year: 2021,
      frame: 'bio',
      amountOre: 100_000_000,
      valueDate: '2021-09-01',
      decisionRef: 'FT 12/20',
      reason: 'Mer til opplæring',
    });
    const id = '01978b3e-0000-7000-8000-000000000001';
    expect(actOf('reverse', { valueDate: '2021-09-01', reason: 'Ført to ganger' }, id)).toEqual({
      kind: 'reverse',
      transferId: id,
      valueDate: '2021-09-01',
      reason: 'Ført to ganger',
    });
  });

  it('lacks what the kind needs', () => {
    expect(faultsOf('distribute', {})).toEqual({
      year: 'choose',
      frame: 'choose',
      measure: 'choose',
      amountOre: 'required',
      valueDate: 'required',
      decisionRef: 'decision',
    });
    expect(faultsOf('reallocate', { ...whole, measure: undefined, toFrame: undefined })).toEqual({
      toFrame: 'choose',
    });
    expect(faultsOf('reverse', {})).toEqual({ valueDate: 'required', reason: 'required' });
  });

  it('is wrong at the field', () => {
    const wrong = { ...whole, frame: 'Ny ramme', amountOre: 'ti', valueDate: '31.2.' };
    expect(faultsOf('allocate', wrong)).toEqual({
      frame: 'badKey',
      amountOre: 'notAnAmount',
      valueDate: 'notADate',
    });
    expect(faultsOf('cut', { ...whole, amountOre: 0 })).toEqual({ amountOre: 'nothing' });
    expect(faultsOf('overbook', { ...whole, amountOre: 0 })).toEqual({});
    expect(faultsOf('overbook', { ...whole, amountOre: -1, validTo: '2020-12-31' })).toEqual({
      amountOre: 'negative',
      validTo: 'periodReversed',
    });
  });
});
