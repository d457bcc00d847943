import 'reflect-metadata';
import { Settings } from '@tilsagn/platform/config/settings';
import { read } from './tree';

const settings = Object.keys(new Settings());
/** Settings without a value are not own properties of a new object; the file names them all. */
const named = [...read('libs/platform/config/settings.ts').matchAll(/^ {2}([A-Z][A-Z_]+)[?]?:/gm)].map(
  ([, name = '']) => name,
);

describe('the settings', () => {
  it('are all read', () => {
    expect(named.filter((name) => !settings.includes(name))).toEqual([]);
  });

  it('stand in docs/operations.md, and no others', () => {
    const table = read('docs/operations.md').split('## Database roles')[0] ?? '';
    const firsts = [...table.matchAll(/^\| (`[^|]+)\|/gm)].map(([, cell = '']) => cell);
    const told = firsts.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name));
    expect(told.toSorted()).toEqual(named.toSorted());
  });
});

describe('the containers', () => {
  const compose = read('docker-compose.yml');
  const image = read('Dockerfile');

  it('are given settings that exist', () => {
    const ours = compose.slice(compose.indexOf('x-tilsagn'), compose.indexOf('services:'));
    const given = [...ours.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name = '']) => name);
    expect(given.length).toBeGreaterThan(5);
    expect(given.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('run the application by its own log-in, and migrate alone by the owner’s', () => {
    const owners = compose.split('\n').filter((line) => line.includes('DATABASE_OWNER_URL'));
    expect(owners).toHaveLength(1);
    expect(/ {2}migrate:[\s\S]*?DATABASE_OWNER_URL[\s\S]*? {2}api:/.test(compose)).toBe(true);
  });

  it.each(['postgres', 'redis', 'api', 'worker', 'mail'])('tell whether %s is well', (service) => {
    const blocks = compose
      .slice(compose.indexOf('\nservices:'), compose.indexOf('\nconfigs:'))
      .split(/\n(?= {2}\w+:\n)/);
    const own = blocks.find((block) => block.startsWith(`  ${service}:`));
    expect(own).toContain('healthcheck:');
  });

  it('are built from the lock file and run as nobody special', () => {
    expect(image).toContain('RUN npm ci');
    expect(image).not.toMatch(/npm install/);
    const users = [...image.matchAll(/^USER (\S+)/gm)].map(([, user]) => user);
    expect(users).toEqual(['node']);
    // Programs that exist.
    const commands = [...`${compose}\n${image}`.matchAll(/dist\/apps\/(\w+)\/main\.js/g)].map(
      ([, app]) => app,
    );
    expect(new Set(commands)).toEqual(new Set(['api', 'worker', 'cli']));
  });
});
