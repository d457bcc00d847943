import { SAMPLE } from '../test/sample-form';
import { fieldAt, faultsOfStep, isShown, stepOf } from './form-fields';
import { isRequired } from './required';
import { faultsOf } from './validate';

const at = (answers: unknown) => faultsOf(SAMPLE, answers).map(({ pointer, code }) => `${pointer} ${code}`);

describe('the check of a form', () => {
  it('names each missing field, also where its parent is missing', () => {
    expect(at({})).toEqual([
      '/project/title required',
      '/project/startsOn required',
      '/project/kind required',
      '/costs/rows required',
    ]);
  });

  it('finds nothing in a whole form', () => {
    const whole = {
      project: { title: 'Robot', startsOn: '2021-10-04', kind: 'a' },
      costs: { rows: [{ amountOre: 100 }] },
    };
    expect(at(whole)).toEqual([]);
  });

  it('tells what is wrong with what was typed', () => {
    const typed = {
      project: { title: 'Ab', startsOn: 'i morgen', kind: 'c' },
      costs: { rows: [{ amountOre: 'hundre' }, { amountOre: 0 }] },
    };
    expect(at(typed).sort()).toEqual([
      '/costs/rows/0/amountOre bad_value',
      '/costs/rows/1/amountOre too_small',
      '/project/kind bad_value',
      '/project/startsOn bad_value',
      '/project/title too_short',
    ]);
  });

  it('gives the limit the schema sets', () => {
    const [fault] = faultsOf(SAMPLE, {
      project: { title: 'x'.repeat(21), startsOn: '2021-10-04', kind: 'a' },
      costs: { rows: [{ amountOre: 1 }] },
    });
    expect(fault).toEqual({ pointer: '/project/title', code: 'too_long', limit: 20 });
  });
});

describe('where a fault belongs', () => {
  it('finds step and field, also inside rows', () => {
    expect(stepOf(SAMPLE, '/costs/rows/3/amountOre')).toBe(1);
    expect(fieldAt(SAMPLE, '/costs/rows/3/amountOre')?.widget).toBe('money');
    expect(stepOf(SAMPLE, '/nowhere')).toBe(-1);
  });

  it('leaves out fields that are not asked', () => {
    const [step] = SAMPLE.steps;
    const why = step?.fields[3];
    if (step === undefined || why === undefined) throw new Error('the sample has four fields');
    expect(isShown(why, { project: { kind: 'a' } })).toBe(false);
    expect(isShown(why, { project: { kind: 'b' } })).toBe(true);
    const faults = [{ pointer: '/project/why' }, { pointer: '/project/title' }];
    expect(faultsOfStep(step, faults, {})).toEqual([{ pointer: '/project/title' }]);
    expect(faultsOfStep(step, faults, { project: { kind: 'b' } })).toHaveLength(2);
  });

  it('knows what a schema demands', () => {
    expect(isRequired(SAMPLE.schema, '/project/title')).toBe(true);
    expect(isRequired(SAMPLE.schema, '/project/why')).toBe(false);
    expect(isRequired(SAMPLE.schema, '/costs/rows/2/amountOre')).toBe(true);
  });
});
