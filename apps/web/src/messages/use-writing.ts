import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageFile, MessageWritten } from '../api/contract';
import { change } from '../api/http';
import { useCommand, type Command } from '../api/use-command';
import { keptMessages, type KeptMessage } from './kept-message';
import { areaOf, type Side } from './thread-query';

export interface Writing {
  message: KeptMessage;
  setText: (text: string) => void;
  attach: UseMutationResult<null, Error, readonly File[]>;
  detach: (id: string) => void;
  send: UseMutationResult<MessageWritten, Error, Command>;
  submit: (internal: boolean) => void;
}

/** A message as it is written: kept on this machine until the server has it. */
export function useWriting(side: Side, caseId: string, sub: string): Writing {
  const kept = keptMessages(window.localStorage, `${sub}.${caseId}`);
  const [message, setMessage] = useState(() => kept.find());
  const put = (next: KeptMessage): void => {
    kept.keep(next);
    setMessage(next);
  };
  const path = `/api/${areaOf(side)}/${caseId}`;
  const attach = useMutation<null, Error, readonly File[]>({
    mutationFn: async (files) => {
      for (const file of files) {
        const form = new FormData();
        form.set('file', file);
        const { id, fileName, sizeBytes } = await change<MessageFile>(`${path}/messages/files`, {
          method: 'POST',
          body: form,
        });
        const before = kept.find();
        put({ ...before, files: [...before.files, { id, fileName, sizeBytes }] });
      }
      return null;
    },
  });
  const send = useCommand<MessageWritten>({
    touches: [[areaOf(side), caseId, 'messages']],
    onDone: () => put({ text: '', files: [] }),
  });
  return {
    message,
    setText: (text) => put({ ...message, text }),
    attach,
    detach: (id) => put({ ...message, files: message.files.filter((file) => file.id !== id) }),
    send,
    submit: (internal) => {
      const text = message.text.trim();
      const files = message.files.map(({ id }) => id);
      send.mutate({
        method: 'POST',
        path: internal ? `${path}/notes` : `${path}/messages`,
        body: internal ? { text } : { text, files },
      });
    },
  };
}
