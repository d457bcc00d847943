const twoFrames = (then: () => void): number => requestAnimationFrame(() => requestAnimationFrame(then));

const nothingHasFocus = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/**
 * Remembers where on the page the person is. What it gives back is called when the thing is done: if the button or the
 * form that had the focus is gone by then, the focus goes to the heading of the same part, or of the page, so that
 * nobody who works by keyboard or by ear is left nowhere.
 */
export function keepPlace(): () => void {
  if (nothingHasFocus()) return () => undefined;
  const part = document.activeElement?.closest('section');
  return () =>
    void twoFrames(() => {
      if (!nothingHasFocus()) return;
      const ofPart = part?.isConnected === true ? part.querySelector<HTMLElement>('h2, h3') : null;
      const heading = ofPart ?? document.querySelector<HTMLElement>('main h1');
      if (heading === null) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    });
}
