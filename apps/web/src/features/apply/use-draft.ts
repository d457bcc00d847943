import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Answers, ApplicationView, Saved } from '../../api/contract';
import { change } from '../../api/http';
import { applicationQuery } from '../../api/queries';
import { LOGIN_CHANNEL } from '../../api/session';
import { withValueAt } from '../../lib/pointer';
import { DraftSaver, type DraftState } from './draft-saver';
import { localCopies } from './local-copy';

export interface Draft extends DraftState {
  view: ApplicationView;
  set: (pointer: string, value: unknown) => void;
  flush: () => Promise<boolean>;
  withVersion: DraftSaver['withVersion'];
  resolve: DraftSaver['resolve'];
}

export const DraftContext = createContext<Draft | null>(null);

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Error('useDraft outside a draft');
  return draft;
}

/** Saves, and lets the cached view follow, so that a draft opened again starts from what was saved last. */
async function put(
  client: QueryClient,
  id: string,
  answers: Answers,
  version: number,
  leaving: boolean,
): Promise<Saved> {
  const path = `/api/applications/${id}/answers`;
  const saved = await change<Saved>(path, { method: 'PUT', body: { answers }, version, keepalive: leaving });
  client.setQueryData(applicationQuery(id).queryKey, (view) => view && { ...view, ...saved, answers });
  return saved;
}

function saverOf(view: ApplicationView, client: QueryClient): DraftSaver {
  const copies = localCopies(window.localStorage);
  const saver = new DraftSaver(
    {
      id: view.id,
      copies,
      put: (answers, version, leaving) => put(client, view.id, answers, version, leaving),
    },
    { answers: view.answers, version: view.version, savedAt: view.savedAt },
  );
  const copy = copies.find(view.id);
  // Written on an older version: the save is refused as stale and the person chooses.
  if (copy !== null) saver.resolve(copy.version, copy.answers, true);
  return saver;
}

/** The draft being written: its answers live here while the steps come and go. */
export function useDraftOf(view: ApplicationView): Draft {
  const client = useQueryClient();
  const [saver] = useState(() => saverOf(view, client));
  const state = useSyncExternalStore(saver.subscribe, saver.current);
  useEffect(() => {
    const leave = (): void => void saver.flush(true);
    const again = (): void => void saver.flush();
    const channel = new BroadcastChannel(LOGIN_CHANNEL);
    channel.onmessage = () => void client.invalidateQueries({ queryKey: ['me'] }).then(again);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('online', again);
    return () => {
      leave();
      channel.close();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', again);
    };
  }, [saver, client]);
  useEffect(() => {
    if (state.status === 'saved') {
      void client.invalidateQueries({ queryKey: [...applicationQuery(view.id).queryKey, 'check'] });
    }
  }, [client, state.status, state.version, view.id]);
  return {
    ...state,
    view,
    set: (pointer, value) => saver.change(withValueAt(saver.current().answers, pointer, value)),
    flush: () => saver.flush(),
    withVersion: (work) => saver.withVersion(work),
    resolve: (version, answers, mine) => saver.resolve(version, answers, mine),
  };
}
