import { checkPage } from './support/check-page';
import { test } from './support/test';
test('front', async ({ page }) => {
  await page.goto('/');
  await checkPage(page, 'front');
});
test('login', async ({ pageOf }) => {
  const page = await pageOf('Siri Saksbehandler');
  await page.goto('/');
  await checkPage(page, 'front-siri');
});
test('login2', async ({ pageOf }) => {
  const page = await pageOf('Kari Nilsen Prøve');
  await page.goto('/min');
  await checkPage(page, 'min');
});
