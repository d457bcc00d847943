import type { Answers } from '../../api/contract';

export interface LocalCopy {
  answers: Answers;
  /** The version the answers were written on top of. */
  version: number;
}

/** Unsaved answers on this machine, gone as soon as they are saved. */
export interface LocalCopies {
  keep: (id: string, copy: LocalCopy) => void;
  find: (id: string) => LocalCopy | null;
  forget: (id: string) => void;
}

const name = (id: string): string => `tilsagn.kladd.${id}`;

function isCopy(value: unknown): value is LocalCopy {
  return typeof value === 'object' && value !== null && 'answers' in value && 'version' in value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function localCopies(storage: Storage): LocalCopies {
  return {
    keep: (id, copy) => storage.setItem(name(id), JSON.stringify(copy)),
    find: (id) => {
      const text = storage.getItem(name(id));
      const value = text === null ? null : parsed(text);
      return isCopy(value) ? value : null;
    },
    forget: (id) => storage.removeItem(name(id)),
  };
}
