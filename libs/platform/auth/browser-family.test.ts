import { browserFamily } from './browser-family';

const LIKE = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the family of a browser', () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${LIKE} Chrome/141.0.0.0 Safari/537.36`, 'chrome'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${LIKE} Chrome/141.0 Safari/537.36 Edg/141.0`, 'edge'],
    [`Mozilla/5.0 (X11; Linux x86_64) ${LIKE} Chrome/141.0 Safari/537.36 OPR/120.0`, 'opera'],
    [
      `Mozilla/5.0 (Linux; Android 15) ${LIKE} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36`,
      'samsung',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'firefox'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 FxiOS/140.0 Mobile Safari/605.1',
      'firefox',
    ],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1.15 CriOS/141.0 Safari/604.1', 'chrome'],
    [
      'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
      'safari',
    ],
    ['curl/8.5.0', 'other'],
    [undefined, 'other'],
  ] as const)('of %s is %s', (userAgent, family) => {
    expect(browserFamily(userAgent)).toBe(family);
  });
});
