import { attachmentFaults, attachmentRule } from '@tilsagn/domain/applications/attachments';
import { expandPointer, readPointer } from '@tilsagn/domain/applications/pointers';
import { readModelOf } from '@tilsagn/domain/applications/read-model';
import { withSections } from '@tilsagn/domain/applications/sections';
import { bio2020, ruleSetWith } from '@tilsagn/domain/assessment/fixtures';

describe('JSON pointers', () => {
  const data = { a: { 'b/c': [10, { '~': 'x' }] }, text: 'abc' };

  it('lead to what is there', () => {
    expect(readPointer(data, '')).toBe(data);
    expect(readPointer(data, '/a/b~1c/0')).toBe(10);
    expect(readPointer(data, '/a/b~1c/1/~0')).toBe('x');
  });

  it('lead nowhere else, not to what every object or list has', () => {
    for (const pointer of [
      '/a/x',
      '/text/length',
      '/a/constructor',
      '/__proto__',
      '/a/b~1c/2',
      '/text/0/0',
    ]) {
      expect(readPointer(data, pointer)).toBeUndefined();
    }
    expect(readPointer(null, '/a')).toBeUndefined();
    expect(() => readPointer(data, 'a')).toThrow('not a JSON pointer');
  });

  it('expand over rows', () => {
    expect(expandPointer({ rows: [{ n: 1 }, {}] }, '/rows/*/n')).toEqual([
      { pointer: '/rows/0/n', value: 1 },
      { pointer: '/rows/1/n', value: undefined },
    ]);
    expect(expandPointer({ rows: 'none' }, '/rows/*/n')).toEqual([]);
  });
});

describe('the read model', () => {
  it('reads by the rule set’s pointers', () => {
    const answers = {
      project: { title: ' Robot ', purpose: 'Lære', startsOn: '2021-09-15', endsOn: '2021-12-15' },
      training: { providerType: 'university' },
      participants: {
        count: 12,
        companies: [{ orgnr: '399001374' }, { orgnr: '399001374' }, { orgnr: '1' }, {}],
      },
      financing: { appliedOre: 25_000_000 },
    };
    expect(readModelOf(bio2020, answers)).toEqual({
      title: 'Robot',
      purpose: 'Lære',
      providerType: 'university',
      participants: 12,
      participatingOrgnrs: ['399001374'],
      projectStartsOn: '2021-09-15',
      projectEndsOn: '2021-12-15',
      appliedOre: 25_000_000n,
    });
  });

  it('is empty for an empty draft, and for 0 kr', () => {
    const empty = readModelOf(bio2020, { financing: { appliedOre: 0 }, project: { title: '  ' } });
    expect(Object.values(empty).filter((value) => value !== null)).toEqual([[]]);
  });
});

describe('attachments', () => {
  const file = { label: { nb: 'Opplæringsplan' }, mediaTypes: ['application/pdf'], maxBytes: 1, source: 's' };
  const rules = ruleSetWith([], {
    attachments: [
      { ...file, kind: 'training-plan', required: true },
      { ...file, kind: 'offer', required: false },
    ],
  });

  it('that are demanded must be there', () => {
    expect(attachmentFaults(rules, ['offer'])).toEqual([
      {
        code: 'attachment_missing',
        field: '/attachments/training-plan',
        texts: { label: { nb: 'Opplæringsplan' } },
      },
    ]);
    expect(attachmentFaults(rules, ['training-plan'])).toEqual([]);
  });

  it('have a rule each', () => {
    expect(attachmentRule(rules, 'offer')?.required).toBe(false);
    expect(attachmentRule(rules, 'photo')).toBeUndefined();
  });
});

describe('sections', () => {
  const schema = {
    type: 'object',
    properties: {
      project: {
        type: 'object',
        properties: { title: { type: 'string' }, time: { type: 'object', properties: {} } },
      },
      rows: { type: 'array' },
    },
  };

  it('that are not begun are made, and nothing typed is touched', () => {
    expect(withSections(schema, {})).toEqual({ project: { time: {} } });
    expect(withSections(schema, { project: { title: 'x', odd: 1 }, rows: [1], other: true })).toEqual({
      project: { title: 'x', odd: 1, time: {} },
      rows: [1],
      other: true,
    });
    expect(withSections(schema, { project: 'text' })).toEqual({ project: 'text' });
    expect(withSections(schema, { project: null })).toEqual({ project: null });
  });
});
