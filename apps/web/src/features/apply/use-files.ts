import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import type { Attachment } from '../../api/contract';
import { change } from '../../api/http';
import { applicationQuery } from '../../api/queries';
import { upload } from '../../api/upload';
import { UploadQueue } from './upload-queue';
import { useDraft } from './use-draft';

/** Sends and removes files one by one, in turn with the saving of answers, each from the newest version. */
export function useFiles(kind: string) {
  const client = useQueryClient();
  const { view, withVersion } = useDraft();
  const path = `/api/applications/${view.id}`;
  const after = async (): Promise<number> => {
    const { version } = await client.query({ ...applicationQuery(view.id), staleTime: 0 });
    return version;
  };
  const [queue] = useState(
    () =>
      new UploadQueue(async (file, key, signal, onProgress) => {
        const body = new FormData();
        body.set('kind', kind);
        body.set('file', file);
        await withVersion(async (version) => {
          await upload(`${path}/attachments`, { body, version, key, signal, onProgress });
          return after();
        });
      }),
  );
  const sending = useSyncExternalStore(queue.subscribe, queue.current);
  const remove = useMutation({
    mutationFn: (file: Attachment) =>
      withVersion(async (version) => {
        await change(`${path}/attachments/${file.id}`, { method: 'DELETE', version });
        return after();
      }),
  });
  return { queue, sending, remove };
}
