import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { keepPlace } from '../lib/keep-place';
import { change, type Change } from './http';
import { isStale, mayBeTriedAgain } from './problem';

export type Command = Omit<Change, 'key' | 'keepalive'> & { path: string };

interface Settings<T> {
  /** First parts of the query keys that are out of date afterwards. */
  touches: readonly (readonly unknown[])[];
  onDone?: (answer: T) => void | Promise<void>;
  /** Of a change that was too late: the version to send it from again, where nothing that is shown has changed. */
  unseen?: () => Promise<number | undefined>;
}

/**
 * A change started by a button. A request that got no answer keeps its idempotency key, so pressing the button
 * again repeats the same request instead of doing the thing twice.
 */
export function useCommand<T>({
  touches,
  onDone,
  unseen,
}: Settings<T>): UseMutationResult<T, Error, Command> {
  const client = useQueryClient();
  const refetch = (): Promise<unknown> =>
    Promise.all(touches.map((queryKey) => client.invalidateQueries({ queryKey: [...queryKey] })));
  const pending = useRef<{ key: string; of: string } | null>(null);
  const place = useRef<(() => void) | null>(null);
  const send = async ({ path, ...rest }: Command): Promise<T> => {
    const of = JSON.stringify([path, rest.method, rest.version, rest.body]);
    if (pending.current?.of !== of) pending.current = { key: crypto.randomUUID(), of };
    try {
      const answer = await change<T>(path, { ...rest, key: pending.current.key });
      pending.current = null;
      return answer;
    } catch (error) {
      if (!mayBeTriedAgain(error)) pending.current = null;
      throw error;
    }
  };
  return useMutation<T, Error, Command>({
    mutationFn: async (command) => {
      place.current = keepPlace();
      try {
        return await send(command);
      } catch (error) {
        const version = isStale(error) ? await unseen?.() : undefined;
        if (version === undefined) throw error;
        return send({ ...command, version });
      }
    },
    // Who was late gets the new version to see, and to try again from.
    onError: async (error) => {
      if (isStale(error)) await refetch();
    },
    onSuccess: async (answer) => {
      await refetch();
      await onDone?.(answer);
      place.current?.();
    },
  });
}
