import type { Answers } from '../../api/contract';

export interface LocalCopy {
  answers: Answers;
  /** The version the answers were written on top of. */
  version: number;
  /** The answers of that version. */
  base?: Answers;
}

/** Unsaved answers on this machine, gone as soon as they are saved. */
export interface LocalCopies {
  /** False where the browser has no room or does not allow it: then only the server keeps them. */
  keep: (id: string, copy: LocalCopy) => boolean;
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
    keep: (id, copy) => {
      try {
        storage.setItem(name(id), JSON.stringify(copy));
        return true;
      } catch {
        return false;
      }
    },
    find: (id) => {
      const text = storage.getItem(name(id));
      const value = text === null ? null : parsed(text);
      return isCopy(value) ? value : null;
    },
    forget: (id) => storage.removeItem(name(id)),
  };
}
