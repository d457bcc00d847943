import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalPage } from '../local-page';
import { MovedDate } from './moved-date';
import { startDatePage } from './page';

describe('the page that moves the demo’s date', () => {
  let page: LocalPage;
  let today: string;

  beforeEach(async () => {
    today = '2021-09-01';
    page = await startDatePage({ today: () => today, moveTo: (to) => (today = to) }, 'http://localhost:3000');
  });
  afterEach(() => page.close());

  const send = (wanted: string, origin = page.url.slice(0, -1)): Promise<Response> =>
    fetch(page.url, { method: 'POST', body: new URLSearchParams({ today: wanted }), headers: { origin } });

  it('shows the date and offers steps from it', async () => {
    const text = await (await fetch(page.url)).text();
    expect(text).toContain('01.09.2021');
    expect(text).toContain('value="2022-03-01"');
  });

  it('moves to the date that was sent', async () => {
    const answer = await send('2022-01-15');
    expect(answer.status).toBe(200);
    expect(today).toBe('2022-01-15');
    expect(await answer.text()).toContain('15.01.2022');
  });

  it('refuses a day that does not exist, a form from elsewhere and another address', async () => {
    expect((await send('2022-02-30')).status).toBe(422);
    expect((await send('2022-01-15', 'http://evil.example')).status).toBe(422);
    expect((await fetch(`${page.url}other`)).status).toBe(404);
    expect(today).toBe('2021-09-01');
  });
});

describe('the date the demo was moved to', () => {
  it('is remembered and goes on day by day', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tilsagn-date-'));
    const moved = new MovedDate(join(folder, 'date'));
    expect(moved.read('2026-11-23')).toBeUndefined();
    moved.write('2022-01-15', '2026-11-23');
    expect(moved.read('2026-11-25')).toBe('2022-01-17');
    rmSync(folder, { recursive: true });
  });
});
