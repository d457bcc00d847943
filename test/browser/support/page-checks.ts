import type { Page } from '@playwright/test';

/** Presses no more keys than this on one page: long tables repeat themselves. */
const MOST_STOPS = 70;

interface Stop {
  readonly what: string;
  readonly key: string;
  readonly onBody: boolean;
  readonly faults: readonly string[];
}

/**
 * Walks a page with the Tab key from its top, and tells where the focus cannot be seen, stands outside the window or
 * under something else (WCAG 2.4.7, 2.4.11), or does not move on (2.1.2).
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(FROM_THE_TOP);
  const found: string[] = [];
  let before = '';
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.down('Tab');
    const [here] = await Promise.all([page.evaluate<Stop>(LOOK_AT_FOCUS), page.keyboard.up('Tab')]);
    if (here.onBody) break;
    if (stop === 0 && !here.key.includes('ds-skip-link')) found.push(`the first stop is ${here.what}`);
    if (here.key === before) found.push(`the focus does not leave ${here.what}`);
    found.push(...here.faults.map((fault) => `${here.what} ${fault}`));
    before = here.key;
  }
  return [...new Set(found)];
}

/** Runs in the page: puts the point from which Tab goes on before everything else. */
const FROM_THE_TOP = `(() => {
  window.scrollTo(0, 0);
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
})()`;

/** Runs in the page: what has the focus, and what is wrong with it. */
const LOOK_AT_FOCUS = `(() => {
  let e = document.activeElement;
  while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
  if (!e || e === document.body || e === document.documentElement) return { what: '', key: '', onBody: true, faults: [] };
  const text = (e.getAttribute('aria-label') || e.textContent || e.id || '').trim().slice(0, 40);
  const what = e.localName + ' «' + text + '»';
  const path = [];
  for (let n = e; n; n = n.parentElement) path.push(n.localName + '.' + n.className + [...(n.parentElement ? n.parentElement.children : [])].indexOf(n));
  const faults = [];
  const look = (n) => { const s = getComputedStyle(n); return { s, marked: (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1) || s.boxShadow !== 'none' }; };
  // A mark may stand on the label or the field around a hidden control.
  let marked = false;
  for (let n = e, up = 0; n && up < 3 && !marked; n = n.parentElement, up++) marked = look(n).marked;
  // The way past the menu shows itself by appearing.
  if (!marked && !e.classList.contains('ds-skip-link')) faults.push('does not show that it has the focus');
  const box = e.getBoundingClientRect();
  if (box.width > 1 && box.height > 1) {
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const points = [box.top + 2, box.top + box.height / 2, box.bottom - 2];
    const seen = points.some((y) => {
      if (y < 0 || y >= innerHeight || box.right < 0 || box.left > innerWidth) return false;
      const top = document.elementFromPoint(x, y);
      return top !== null && (e.contains(top) || top.contains(e) || (e.labels && [...e.labels].some((l) => l.contains(top))));
    });
    if (!seen) faults.push('is outside the window or under something else when it has the focus');
  }
  return { what, key: path.join('<'), onBody: false, faults };
})()`;

/** Controls whose shape is only a coloured area: where the reader's own colours rule they would have no edge. */
export async function forcedColourFaults(page: Page): Promise<string[]> {
  await page.evaluate(`for (const e of document.querySelectorAll('button, a, input:not([type="hidden"]), select, textarea')) {
    const filled = !/^(transparent|rgba\\(.*, 0\\))$/.test(getComputedStyle(e).backgroundColor);
    const hidden = e.tabIndex < 0 || getComputedStyle(e).opacity === '0';
    if (filled && !hidden && e.getClientRects().length > 0 && e.getBoundingClientRect().width > 4) e.dataset.filled = '';
  }`);
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = await page.evaluate<string[]>(`(() => {
    const edged = (s) => ['Top', 'Right', 'Bottom', 'Left'].some((side) => s['border' + side + 'Style'] !== 'none' && parseFloat(s['border' + side + 'Width']) >= 1);
    return [...document.querySelectorAll('[data-filled]')]
      .filter((e) => { delete e.dataset.filled; const s = getComputedStyle(e); return !edged(s) && s.outlineStyle === 'none'; })
      .map((e) => e.localName + ' «' + (e.getAttribute('aria-label') || e.textContent || e.id).trim().slice(0, 40) + '» has no edge');
  })()`);
  await page.emulateMedia({ forcedColors: null });
  return faults;
}

/** What still moves although the reader asked for rest. */
export const movements = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`document.getAnimations()
    .filter((a) => a.playState === 'running' && (a.effect?.getComputedTiming().activeDuration ?? 0) > 10)
    .map((a) => (a.effect?.target?.localName ?? '') + '.' + (a.effect?.target?.className ?? '') + ' ' + (a.animationName ?? ''))`);

/** The page with the widest spacing of text that must not break it (WCAG 1.4.12). */
export async function withWideText<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const style = await page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
              p { margin-bottom: 2em !important }`,
  });
  const seen = await look();
  await style.evaluate('(e) => e.remove()');
  return seen;
}
