import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Answers, ApplicationView } from '../../api/contract';
import { applicationQuery } from '../../api/queries';
import { withValueAt } from '../../lib/pointer';
import type { Contested } from './conflict-alert';
import { differencesOf, isSame, type Difference } from './differences';
import { localCopies } from './local-copy';

const copies = localCopies(window.localStorage);
const nameOf = (id: string): string => `${id}.retting`;

interface Written {
  answers: Answers;
  /** What the county held when this was begun. */
  base: Answers;
}

export interface Correction extends Contested {
  set: (pointer: string, value: unknown) => void;
  /** What is new against what the county holds, `mine` being the new. */
  changes: readonly Difference[];
  /** Somebody else has corrected the application since this was begun. */
  contested: boolean;
  /** Takes everything back, on this machine too. */
  forget: () => void;
  /** The county has these answers now. @returns whether they are all: more may have been written meanwhile */
  sent: (answers: Answers) => boolean;
}

function found(view: ApplicationView): Written {
  const copy = copies.find(nameOf(view.id));
  if (copy === null) return { answers: view.answers, base: view.answers };
  return { answers: copy.answers, base: copy.base ?? view.answers };
}

/** A correction as it is written: it lies on this machine, also when the browser is closed, until it is sent. */
export function useCorrection(view: ApplicationView): Correction {
  const client = useQueryClient();
  const { id, version } = view;
  const [written, write] = useState(() => found(view));
  /** What is written this very moment: an answer may come while one writes. */
  const now = useRef(written);
  const untouched = isSame(written.answers, written.base);
  const answers = untouched ? view.answers : written.answers;
  const put = (next: Written): void => {
    now.current = next;
    write(next);
    if (isSame(next.answers, next.base)) copies.forget(nameOf(id));
    else copies.keep(nameOf(id), { ...next, version });
  };
  return {
    view,
    version,
    answers,
    changes: differencesOf(view.form, answers, view.answers),
    contested: !untouched && !isSame(written.base, view.answers),
    set: (pointer, value) => {
      const before = now.current;
      const from = isSame(before.answers, before.base)
        ? { answers: view.answers, base: view.answers }
        : before;
      put({ ...from, answers: withValueAt(from.answers, pointer, value) });
    },
    began: () => written.base,
    resolve: (_version, chosen, _mine, theirs) => {
      put({ answers: chosen, base: theirs });
      void client.invalidateQueries({ queryKey: applicationQuery(id).queryKey });
    },
    forget: () => put({ answers: view.answers, base: view.answers }),
    sent: (taken) => {
      const all = isSame(now.current.answers, taken);
      put({ answers: now.current.answers, base: taken });
      return all;
    },
  };
}
