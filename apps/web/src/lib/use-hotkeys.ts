import { useEffect, useSyncExternalStore } from 'react';

const PLACE = 'tilsagn.hotkeys';
const listeners = new Set<() => void>();

const areOn = (): boolean => window.localStorage.getItem(PLACE) !== 'off';

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Single keys can be switched off, since they get in the way of speech input (WCAG 2.1.4); the choice is remembered. */
export function switchHotkeys(on: boolean): void {
  window.localStorage.setItem(PLACE, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

export const useHotkeysOn = (): boolean => useSyncExternalStore(subscribe, areOn);

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], dialog') !== null
  );
}

/** Single keys that do something while this is on the screen; never while somebody types, never with Ctrl or Alt. */
export function useHotkeys(keys: Readonly<Record<string, () => void>>): void {
  const on = useHotkeysOn();
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const act = keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, keys]);
}
