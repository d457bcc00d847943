import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { ACCOUNTING } from '../../api/accounting-queries';
import { change } from '../../api/http';

interface Settings<T> {
  path: string;
  onDone?: (answer: T) => void | Promise<void>;
}

/** Sends a file in; the same file tried again is the same request, so that a lost answer does nothing twice. */
export function useCsvUpload<T>({ path, onDone }: Settings<T>): UseMutationResult<T, Error, File> {
  const client = useQueryClient();
  const keys = useRef(new WeakMap<File, string>());
  return useMutation<T, Error, File>({
    mutationFn: (file) => {
      const key = keys.current.get(file) ?? crypto.randomUUID();
      keys.current.set(file, key);
      const form = new FormData();
      form.set('file', file);
      return change<T>(path, { method: 'POST', body: form, key });
    },
    onSuccess: async (answer) => {
      await client.invalidateQueries({ queryKey: [...ACCOUNTING] });
      await onDone?.(answer);
    },
  });
}
