/** A message that is being written, with the files that lie ready for it. */
export interface KeptMessage {
  text: string;
  files: readonly { id: string; fileName: string; sizeBytes: number }[];
}

/** The words of an unsent message on this machine, per person and case; gone once it is sent. */
export interface KeptMessages {
  keep: (message: KeptMessage) => void;
  find: () => KeptMessage;
}

const NOTHING: KeptMessage = { text: '', files: [] };

function isKept(value: unknown): value is KeptMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'files' in value &&
    Array.isArray(value.files)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param name tells whose message of which case it is */
export function keptMessages(storage: Storage, name: string): KeptMessages {
  const key = `tilsagn.melding.${name}`;
  return {
    keep: (message) => {
      if (message.text === '' && message.files.length === 0) {
        storage.removeItem(key);
        return;
      }
      try {
        storage.setItem(key, JSON.stringify(message));
      } catch {
        // A browser without room or leave to keep anything: the words stand on the screen all the same.
        return;
      }
    },
    find: () => {
      const text = storage.getItem(key);
      const value = text === null ? null : parsed(text);
      return isKept(value) ? value : NOTHING;
    },
  };
}
