import { useState } from 'react';

const PREFIX = 'tilsagn.tekst.';

function found(key: string): string {
  try {
    return window.localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === '') window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    // A browser without room or leave to keep anything: the words stand on the screen all the same.
    return;
  }
}

/**
 * A text as it is typed, found again on this machine when the page is opened anew. Set it to nothing once the server
 * has it.
 */
export function useKeptText(name: string): [string, (text: string) => void] {
  const key = PREFIX + name;
  const [text, setText] = useState(() => found(key));
  return [
    text,
    (next) => {
      setText(next);
      keep(key, next);
    },
  ];
}
