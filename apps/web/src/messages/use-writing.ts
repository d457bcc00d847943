import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageFile, MessageWritten } from '../api/contract';
import { change } from '../api/http';
import { useCommand, type Command } from '../api/use-command';
import { keptMessages, type KeptMessage } from './kept-message';
import { areaOf, type Side } from './thread-query';

/** A file that did not come along; `error` is null when there was no room for it. */
export interface LeftOut {
  readonly name: string;
  readonly error: unknown;
}

export interface Writing {
  message: KeptMessage;
  setText: (text: string) => void;
  /** Attaches what it can, and tells which files it left out. */
  attach: UseMutationResult<readonly LeftOut[], Error, readonly File[]>;
  detach: (id: string) => void;
  send: UseMutationResult<MessageWritten, Error, Command>;
  submit: (internal: boolean) => void;
}

/** A message as it is written: kept on this machine until the server has it. */
export function useWriting(side: Side, caseId: string, sub: string, maxFiles: number): Writing {
  const kept = keptMessages(window.localStorage, `${sub}.${caseId}`);
  const [message, setMessage] = useState(() => kept.find());
  const put = (next: KeptMessage): void => {
    kept.keep(next);
    setMessage(next);
  };
  const path = `/api/${areaOf(side)}/${caseId}`;
  const upload = async (file: File): Promise<void> => {
    const form = new FormData();
    form.set('file', file);
    const { id, fileName, sizeBytes } = await change<MessageFile>(`${path}/messages/files`, {
      method: 'POST',
      body: form,
    });
    const before = kept.find();
    put({ ...before, files: [...before.files, { id, fileName, sizeBytes }] });
  };
  const attach = useMutation<readonly LeftOut[], Error, readonly File[]>({
    mutationFn: async (files) => {
      const leftOut: LeftOut[] = [];
      for (const file of files) {
        if (kept.find().files.length >= maxFiles) leftOut.push({ name: file.name, error: null });
        else await upload(file).catch((error: unknown) => leftOut.push({ name: file.name, error }));
      }
      return leftOut;
    },
  });
  const send = useCommand<MessageWritten>({
    touches: [[areaOf(side), caseId, 'messages']],
    onDone: () => {
      attach.reset();
      put({ text: '', files: [] });
    },
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
