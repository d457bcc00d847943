import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Answers, ApplicationView, Saved } from '../../api/contract';
import { change } from '../../api/http';
import { applicationQuery, checkQuery } from '../../api/queries';
import { LOGIN_CHANNEL } from '../../api/session';
import { withValueAt } from '../../lib/pointer';
import { DraftSaver, type DraftState, type SaveReason } from './draft-saver';
import { localCopies } from './local-copy';

export interface Draft extends DraftState {
  view: ApplicationView;
  set: (pointer: string, value: unknown) => void;
  flush: () => Promise<boolean>;
  withVersion: DraftSaver['withVersion'];
  /** The state this very moment, after something was waited for. */
  now: DraftSaver['current'];
  began: DraftSaver['began'];
  resolve: DraftSaver['resolve'];
  /** Takes the copy on this machine away: the draft is gone. */
  forget: () => void;
}

const copies = localCopies(window.localStorage);

export const DraftContext = createContext<Draft | null>(null);

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (draft === null) throw new Error('useDraft outside a draft');
  return draft;
}

/**
 * Saves, and lets what is cached follow: the view, so that a draft opened again starts from what was saved last, and
 * the check that the server answers with.
 */
async function put(
  client: QueryClient,
  id: string,
  answers: Answers,
  version: number,
  why: SaveReason,
): Promise<Saved> {
  const path = `/api/applications/${id}/answers`;
  const saved = await change<Saved>(path, {
    ...{ method: 'PUT', body: { answers }, version },
    keepalive: why === 'leaving',
    byItself: why !== 'asked',
  });
  const { savedAt, savedBy, masked, check } = saved;
  const kept = masked.reduce((text, each) => withValueAt(text, each.field, each.text), answers);
  const known = { version: saved.version, savedAt, savedBy, answers: kept };
  client.setQueryData(applicationQuery(id).queryKey, (view) => view && { ...view, ...known });
  await client.cancelQueries({ queryKey: checkQuery(id).queryKey });
  client.setQueryData(checkQuery(id).queryKey, check);
  return saved;
}

function saverOf(view: ApplicationView, client: QueryClient): DraftSaver {
  const saver = new DraftSaver(
    {
      id: view.id,
      copies,
      put: (answers, version, why) => put(client, view.id, answers, version, why),
    },
    { answers: view.answers, version: view.version, savedAt: view.savedAt },
  );
  const copy = copies.find(view.id);
  // Written on an older version: the save is refused as stale and the person chooses.
  if (copy !== null) saver.takeUp(copy);
  return saver;
}

/** The draft being written: its answers live here while the steps come and go. */
export function useDraftOf(view: ApplicationView): Draft {
  const client = useQueryClient();
  const [saver] = useState(() => saverOf(view, client));
  const state = useSyncExternalStore(saver.subscribe, saver.current);
  useEffect(() => {
    const leave = (): void => void saver.flush('leaving');
    const again = (): void => void saver.flush('alone');
    const channel = new BroadcastChannel(LOGIN_CHANNEL);
    channel.onmessage = again;
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('online', again);
    again();
    return () => {
      leave();
      channel.close();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', again);
    };
  }, [saver]);
  return {
    ...state,
    view,
    set: (pointer, value) => saver.change(withValueAt(saver.current().answers, pointer, value)),
    flush: () => saver.flush(),
    withVersion: async (work) => {
      await saver.withVersion(work);
      await client.invalidateQueries({ queryKey: checkQuery(view.id).queryKey });
    },
    now: saver.current,
    began: () => saver.began(),
    resolve: (version, answers, mine, theirs) => saver.resolve(version, answers, mine, theirs),
    forget: () => copies.forget(view.id),
  };
}
