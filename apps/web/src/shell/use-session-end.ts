import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { meQuery } from '../api/queries';
import { LOGIN_CHANNEL, onSessionEnded } from '../api/session';
import { isTyping } from '../lib/is-typing';

/** How a lost session is told: beside the field one writes in, or before everything else. */
export type Told = 'no' | 'beside' | 'first';

/**
 * Tells of a session that ran out, and takes it back once the person has logged in beside this page. It never takes
 * the focus from a field one writes in: what was typed that moment would go nowhere.
 */
export function useSessionEnd(): [Told, () => void] {
  const client = useQueryClient();
  const [told, tell] = useState<Told>('no');
  useEffect(() => {
    const waiting = new AbortController();
    const say = (): void => {
      if (!isTyping()) tell((before) => (before === 'no' ? 'first' : before));
      // Beside an open dialog nothing can be reached: told when the field in it is left.
      else if (document.querySelector('dialog:modal') === null)
        tell((before) => (before === 'no' ? 'beside' : before));
      else
        document.addEventListener('focusout', () => setTimeout(say), { once: true, signal: waiting.signal });
    };
    const stop = onSessionEnded(say);
    return () => {
      stop();
      waiting.abort();
    };
  }, []);
  useEffect(() => {
    const channel = new BroadcastChannel(LOGIN_CHANNEL);
    channel.onmessage = () => {
      tell('no');
      const [me] = meQuery.queryKey;
      void client
        .invalidateQueries({ queryKey: [me] })
        .then(() => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== me }));
    };
    return () => channel.close();
  }, [client]);
  return [told, () => tell('no')];
}
