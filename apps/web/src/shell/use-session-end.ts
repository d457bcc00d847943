import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { meQuery } from '../api/queries';
import { LOGIN_CHANNEL, onSessionEnded } from '../api/session';
import { isTyping } from '../lib/is-typing';

/** How a lost session is told: beside the page, which can still be written in, or before everything else. */
export type Told = 'no' | 'beside' | 'first';

/**
 * Tells of a session that ran out, and takes it back once the person has logged in beside this page. It takes
 * the focus only when the person asked for something and did not get it: what is typed that moment would go nowhere.
 */
export function useSessionEnd(): [Told, () => void] {
  const client = useQueryClient();
  const [told, tell] = useState<Told>('no');
  const later = useRef(false);
  useEffect(() => {
    let waiting = new AbortController();
    const say = (acted: boolean): void => {
      if (!acted && later.current) return;
      const dialog = document.querySelector('dialog:modal') !== null;
      // Beside an open dialog nothing can be reached: told when the field in it is left.
      if (dialog && isTyping()) {
        const again = (): unknown => setTimeout(() => !waiting.signal.aborted && say(acted));
        document.addEventListener('focusout', again, { once: true, signal: waiting.signal });
      } else if (dialog || (acted && !isTyping())) tell('first');
      else tell((before) => (before === 'no' ? 'beside' : before));
    };
    const stop = onSessionEnded(say);
    const channel = new BroadcastChannel(LOGIN_CHANNEL);
    channel.onmessage = () => {
      waiting.abort();
      waiting = new AbortController();
      tell('no');
      later.current = false;
      const [me] = meQuery.queryKey;
      void client
        .invalidateQueries({ queryKey: [me] })
        .then(() => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== me }));
    };
    return () => {
      stop();
      waiting.abort();
      channel.close();
    };
  }, [client]);
  return [
    told,
    () => {
      // Told once, the person is told again when asking for something, and not by what the page does by itself.
      later.current = true;
      tell('no');
    },
  ];
}
