import type { Page } from '@playwright/test';

/** How a page tells of a heading it lost; whoever listens to its console knows it by this. */
export const HEADING_LOST = 'heading lost: ';

/**
 * Lets every document of the page look at itself after each change: one that has shown its h1 must go on showing one
 * as long as its path is the same. A heading that stood there before the path changed may go with the old page.
 */
export const watchHeading = (page: Page): Promise<unknown> => page.addInitScript(LOOK);

const LOOK = `(() => {
  if (window !== window.top) return;
  let path = location.pathname;
  let left = null;
  let shown = null;
  const visible = () => {
    const all = [...document.querySelectorAll('h1')];
    return all.find((h) => h.checkVisibility({ visibilityProperty: true })) ?? null;
  };
  const same = (one, other) => one !== null && other !== null && one.heading === other.heading && one.text === other.text;
  const look = () => {
    const heading = visible();
    const now = heading && { heading, text: heading.textContent };
    if (location.pathname !== path) {
      path = location.pathname;
      left = shown;
      shown = null;
    }
    if (now === null) {
      if (shown !== null) {
        const there = document.querySelector('h1') === null ? 'is gone' : 'is hidden';
        console.error('${HEADING_LOST}«' + shown.text + '» of ' + path + ' ' + there);
      }
      shown = null;
    } else if (!same(now, left)) {
      left = null;
      shown = now;
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['style', 'class', 'hidden'],
  });
})()`;
