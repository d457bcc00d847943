import { act, renderHook } from '@testing-library/react';
import { forgetKept, hasKept, useKept } from './use-kept';

const opened = <T,>(field: string, start: T) =>
  renderHook(() => useKept('rapport.en-sak', field, start)).result;

afterEach(() => window.localStorage.clear());

describe('what is typed in a form', () => {
  it('is found again when the form is opened anew, until the server has it', () => {
    const summary = opened('summary', '');
    const costs = opened<Record<string, number>>('costs', {});
    act(() => summary.current[1]('Alle kan sveise'));
    act(() => costs.current[1]({ provider: 12_000_00 }));
    expect(opened('summary', '').current[0]).toBe('Alle kan sveise');
    expect(opened('costs', {}).current[0]).toEqual({ provider: 12_000_00 });
    expect([hasKept('rapport.en-sak'), hasKept('rapport.en-annen')]).toEqual([true, false]);
    forgetKept('rapport.en-sak');
    expect(opened('summary', '').current[0]).toBe('');
    expect(hasKept('rapport.en-sak')).toBe(false);
  });

  it('is nothing once it is emptied, or where something else lies there', () => {
    const summary = opened('summary', '');
    act(() => summary.current[1]('a'));
    act(() => summary.current[1](''));
    expect(hasKept('rapport.en-sak')).toBe(false);
    window.localStorage.setItem('tilsagn.skjema.rapport.en-sak.summary', '{broken');
    expect(opened('summary', '').current[0]).toBe('');
    window.localStorage.setItem('tilsagn.skjema.rapport.en-sak.summary', '{"a":1}');
    expect(opened('summary', '').current[0]).toBe('');
  });
});
