import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ThreadEntry } from '../api/contract';
import { change } from '../api/http';
import { areaOf, type Side } from './thread-query';

/** Tells the server what was seen of the other side's messages, once for each newest one. */
export function useMarkRead(side: Side, id: string, entries: readonly ThreadEntry[], may: boolean): void {
  const client = useQueryClient();
  const told = useRef('');
  const newest = entries.findLast((entry) => entry.kind === 'message' && entry.side !== side);
  const upTo = newest?.readAt === null ? newest.id : undefined;
  useEffect(() => {
    if (!may || upTo === undefined || told.current === upTo) return;
    told.current = upTo;
    const area = areaOf(side);
    const tell = async (): Promise<void> => {
      await change(`/api/${area}/${id}/messages/read`, { method: 'POST', body: { upTo } });
      await client.invalidateQueries({ queryKey: [area, id], exact: true });
      await client.invalidateQueries({ queryKey: ['inbox'] });
    };
    // Not heard: the message stays unread, and is told of again when the page is opened the next time.
    tell().catch(() => (told.current = ''));
  }, [client, side, id, upTo, may]);
}
