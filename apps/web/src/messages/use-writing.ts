import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
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
  // Whose words these are does not change when the session ends while they are written.
  const [kept] = useState(() => keptMessages(window.localStorage, `${sub}.${caseId}`));
  const [message, setMessage] = useState(() => kept.find());
  /** The message this very moment: an answer may come while one writes. */
  const now = useRef(message);
  const put = (part: Partial<KeptMessage>): void => {
    now.current = { ...now.current, ...part };
    kept.keep(now.current);
    setMessage(now.current);
  };
  const path = `/api/${areaOf(side)}/${caseId}`;
  const upload = async (file: File): Promise<void> => {
    const form = new FormData();
    form.set('file', file);
    const { id, fileName, sizeBytes } = await change<MessageFile>(`${path}/messages/files`, {
      method: 'POST',
      body: form,
    });
    put({ files: [...now.current.files, { id, fileName, sizeBytes }] });
  };
  const attach = useMutation<readonly LeftOut[], Error, readonly File[]>({
    mutationFn: async (files) => {
      const leftOut: LeftOut[] = [];
      for (const file of files) {
        if (now.current.files.length >= maxFiles) leftOut.push({ name: file.name, error: null });
        else await upload(file).catch((error: unknown) => leftOut.push({ name: file.name, error }));
      }
      return leftOut;
    },
  });
  const sent = useRef<{ text: string; files: readonly string[] }>({ text: '', files: [] });
  const send = useCommand<MessageWritten>({
    touches: [[areaOf(side), caseId, 'messages']],
    onDone: () => {
      attach.reset();
      // What was written meanwhile stays.
      put({
        text: now.current.text === sent.current.text ? '' : now.current.text,
        files: now.current.files.filter(({ id }) => !sent.current.files.includes(id)),
      });
    },
  });
  return {
    message,
    setText: (text) => put({ text }),
    attach,
    detach: (id) => put({ files: now.current.files.filter((file) => file.id !== id) }),
    send,
    submit: (internal) => {
      const text = now.current.text.trim();
      const files = internal ? [] : now.current.files.map(({ id }) => id);
      sent.current = { text: now.current.text, files };
      send.mutate({
        method: 'POST',
        path: internal ? `${path}/notes` : `${path}/messages`,
        body: internal ? { text } : { text, files },
      });
    },
  };
}
