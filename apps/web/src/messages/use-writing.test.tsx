import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { keptMessages } from './kept-message';
import { useWriting } from './use-writing';

const client = new QueryClient();
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);

let answer: () => void;

beforeEach(() => {
  localStorage.clear();
  globalThis.fetch = () =>
    new Promise((resolve) => {
      answer = () => resolve({ ok: true, text: () => Promise.resolve('{"masked":false}') } as Response);
    });
});

const open = (sub = 'kari') =>
  renderHook(({ who }) => useWriting('applicant', '1', who, 5), { wrapper, initialProps: { who: sub } });

describe('a message as it is written', () => {
  it('is gone once it is sent', async () => {
    const { result } = open();
    act(() => result.current.setText('Hei'));
    act(() => result.current.submit(false));
    await waitFor(() => expect(result.current.send.isPending).toBe(true));
    act(() => answer());
    await waitFor(() => expect(result.current.message.text).toBe(''));
    expect(localStorage).toHaveLength(0);
  });

  it('keeps what was written while it was sent', async () => {
    const { result } = open();
    act(() => result.current.setText('Hei'));
    act(() => result.current.submit(false));
    await waitFor(() => expect(result.current.send.isPending).toBe(true));
    act(() => result.current.setText('Hei. Og en ting til'));
    act(() => answer());
    await waitFor(() => expect(result.current.send.isSuccess).toBe(true));
    expect(result.current.message.text).toBe('Hei. Og en ting til');
    expect(keptMessages(localStorage, 'kari.1').find().text).toBe('Hei. Og en ting til');
  });

  it('stays the words of the one who began, when the session ends meanwhile', () => {
    const { result, rerender } = open();
    rerender({ who: '' });
    act(() => result.current.setText('Skrevet etterpå'));
    expect(keptMessages(localStorage, 'kari.1').find().text).toBe('Skrevet etterpå');
  });
});
