import { FRAMES_OF_PAGES, NOWHERE, PAGES } from '../browser/support/page-list';
import { filesBelow, read } from './tree';

const AREAS = 'apps/web/src/areas';

/** Every route of the pages by its whole path, read from the files that make them. */
function routes(): string[] {
  const sources = filesBelow(AREAS).map(read);
  const made = sources.flatMap((source) =>
    [
      ...source.matchAll(/const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g),
    ].map(([, name = '', parent = '', path = '']) => ({ name, parent, path })),
  );
  const all = sources.join('\n').match(/createRoute\(\{/g) ?? [];
  // A route written in another way would escape the list.
  expect(made).toHaveLength(all.length);
  const pathOf = (parent: string): string => made.find(({ name }) => name === parent)?.path ?? '';
  return made.map(({ parent, path }) => `${pathOf(parent)}${path}`);
}

describe('the list of pages', () => {
  it('has every route there is', () => {
    const listed = new Set([...PAGES.map(({ route }) => route), ...FRAMES_OF_PAGES]);
    expect(routes().filter((route) => !listed.has(route))).toEqual([]);
  });

  it('has no route that is gone', () => {
    const there = routes();
    const listed = [...PAGES.map(({ route }) => route), ...FRAMES_OF_PAGES];
    expect(listed.filter((route) => route !== NOWHERE && !there.includes(route))).toEqual([]);
  });

  it('shows something that exists on each route with a name or an id in it', () => {
    const real = PAGES.filter(({ name }) => !name.endsWith('-ukjent'));
    const nothing = real.filter(
      ({ address }) => typeof address === 'string' && /\/(0{8}-|finnes-ikke)/.test(address),
    );
    expect(nothing.map(({ route }) => route)).toEqual([NOWHERE]);
    const shown = real.map(({ route }) => route);
    expect(
      routes().filter((route) => route.includes('$') && ![...shown, ...FRAMES_OF_PAGES].includes(route)),
    ).toEqual([]);
  });

  it('names each look once', () => {
    const names = PAGES.map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });
});
