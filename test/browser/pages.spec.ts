import { checkPage, overflow } from './support/check-page';
import { chooseLanguage, expectLanguage, looksInEveryLanguage } from './support/language';
import { forcedColourFaults, keyboardFaults, movements, withWideText } from './support/page-checks';
import { PAGES, addressOf } from './support/page-list';
import { expect, test } from './support/test';

test.describe.configure({ mode: 'parallel' });

for (const listed of PAGES) {
  const { name, persona } = listed;

  test(`${name} is sound`, async ({ page, pageOf }) => {
    const shown = persona === undefined ? page : await pageOf(persona);
    await shown.goto(await addressOf(listed, shown));
    await checkPage(shown, `side-${name}`);
    expect.soft(await keyboardFaults(shown), 'keyboard').toEqual([]);
    expect.soft(await forcedColourFaults(shown), 'forced colours').toEqual([]);
    expect.soft(await movements(shown), 'reduced motion').toEqual([]);
    if (looksInEveryLanguage(listed)) {
      for (const language of ['nn', 'en'] as const) {
        await chooseLanguage(shown, language);
        await expectLanguage(shown, language, name);
      }
      await chooseLanguage(shown, 'nb');
    }
    // A table of data may be pushed sideways (WCAG 1.4.10 excepts it); nothing of it is lost.
    const widened = await withWideText(shown, () => overflow(shown));
    expect
      .soft(
        widened.filter((line) => !/ px: table\b/.test(line)),
        'wide text',
      )
      .toEqual([]);
    // The desktop at 200 per cent.
    await shown.setViewportSize({ width: 720, height: 500 });
    expect.soft(await overflow(shown), 'at 200 %').toEqual([]);
  });
}
