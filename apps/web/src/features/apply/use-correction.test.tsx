import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { ApplicationView } from '../../api/contract';
import { useCorrection } from './use-correction';

const FIELDS = ['title', 'need'].map((key) => ({
  pointer: `/${key}`,
  widget: 'text' as const,
  label: { nb: key },
}));

/** As much of a case as a correction looks at. */
const viewOf = (version: number, answers: Record<string, string>): ApplicationView => {
  const form = { steps: [{ key: 'one', title: { nb: 'En' }, fields: FIELDS }] };
  return { id: 'a1', version, answers, form } as unknown as ApplicationView;
};

const client = new QueryClient();
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);
const open = (view: ApplicationView) =>
  renderHook(({ view: shown }) => useCorrection(shown), { wrapper, initialProps: { view } });

const sent = { title: 'Sendt', need: 'Behov' };

describe('a correction as it is written', () => {
  beforeEach(() => localStorage.clear());

  it('lies on this machine until it is sent or taken back', () => {
    const first = open(viewOf(3, sent));
    act(() => first.result.current.set('/title', 'Rettet'));
    first.unmount();
    const again = open(viewOf(3, sent));
    expect(again.result.current.answers).toEqual({ ...sent, title: 'Rettet' });
    expect(again.result.current.changes).toMatchObject([{ mine: 'Rettet', theirs: 'Sendt' }]);
    act(() => again.result.current.forget());
    expect(again.result.current.changes).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  it('goes on from a newer version in which nobody changed the answers', () => {
    const { result, rerender } = open(viewOf(3, sent));
    act(() => result.current.set('/title', 'Rettet'));
    rerender({ view: viewOf(4, sent) });
    expect(result.current).toMatchObject({ contested: false, version: 4 });
    expect(result.current.answers['title']).toBe('Rettet');
  });

  it('keeps what was written while it was sent', () => {
    const { result } = open(viewOf(3, sent));
    act(() => result.current.set('/title', 'Rettet'));
    const taken = result.current.answers;
    act(() => result.current.set('/need', 'Mer'));
    act(() => expect(result.current.sent(taken)).toBe(false));
    expect(open(viewOf(4, { ...sent, title: 'Rettet' })).result.current.changes).toMatchObject([
      { mine: 'Mer', theirs: 'Behov' },
    ]);
    act(() => expect(result.current.sent(result.current.answers)).toBe(true));
    expect(localStorage).toHaveLength(0);
  });

  it('leaves alone what another tab has written', () => {
    const { rerender } = open(viewOf(3, sent));
    const other = open(viewOf(3, sent));
    act(() => other.result.current.set('/title', 'Fra den andre fanen'));
    rerender({ view: viewOf(4, sent) });
    expect(localStorage).toHaveLength(1);
  });

  it('is held beside what somebody else has sent meanwhile', () => {
    const theirs = { ...sent, need: 'Et annet behov' };
    const { result, rerender } = open(viewOf(3, sent));
    act(() => result.current.set('/title', 'Rettet'));
    rerender({ view: viewOf(4, theirs) });
    expect(result.current.contested).toBe(true);
    act(() => result.current.resolve(4, { ...theirs, title: 'Rettet' }, true, theirs));
    expect(result.current.contested).toBe(false);
    expect(result.current.changes).toMatchObject([{ field: { pointer: '/title' }, mine: 'Rettet' }]);
  });

  it('shows what somebody else has sent where nothing is typed', () => {
    const { result, rerender } = open(viewOf(3, sent));
    rerender({ view: viewOf(4, { ...sent, title: 'Deres' }) });
    expect(result.current).toMatchObject({ contested: false, changes: [] });
    expect(result.current.answers['title']).toBe('Deres');
  });
});
