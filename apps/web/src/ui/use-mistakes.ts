import { useState } from 'react';
import type { SummaryFault } from './error-summary';

export type Mistakes<K extends string> = Partial<Record<K, string>>;

/** Mistakes of a small form: found when it is sent, gone as soon as the field is right. */
export function useMistakes<K extends string>(
  find: () => Mistakes<K>,
): {
  shown: Mistakes<K>;
  round: number;
  /** Shows the mistakes; true when there are none. */
  passes: () => boolean;
} {
  const [round, setRound] = useState(0);
  const found = find();
  return {
    shown: round > 0 ? found : {},
    round,
    passes: () => {
      setRound((before) => before + 1);
      return Object.keys(found).length === 0;
    },
  };
}

/** The mistakes as lines of an error summary, in the order of the fields, each with the name of its field. */
export function faultsFor<K extends string>(
  mistakes: Mistakes<K>,
  ids: Record<K, string>,
  labels: Record<K, string>,
): SummaryFault[] {
  return (Object.keys(ids) as K[]).flatMap((key) => {
    const message = mistakes[key];
    return message === undefined
      ? []
      : [{ target: ids[key], message: `${labels[key].replace(/\?$/, '')}: ${message}` }];
  });
}
