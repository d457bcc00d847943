export const BROWSER_FAMILIES = ['edge', 'opera', 'samsung', 'firefox', 'chrome', 'safari', 'other'] as const;
export type BrowserFamily = (typeof BROWSER_FAMILIES)[number];

/** In this order: most browsers name those they descend from too. */
const MARKS: readonly (readonly [BrowserFamily, RegExp])[] = [
  ['edge', /\bEdg(?:e|A|iOS)?\//],
  ['opera', /\bOPR\/|\bOpera\b/],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\bFirefox\/|\bFxiOS\//],
  ['chrome', /\bChrom(?:e|ium)\/|\bCriOS\//],
  ['safari', /\bSafari\//],
];

/** The family of a browser from its `User-Agent`; all that is kept of that header. */
export function browserFamily(userAgent: string | undefined): BrowserFamily {
  return MARKS.find(([, mark]) => mark.test(userAgent ?? ''))?.[0] ?? 'other';
}
