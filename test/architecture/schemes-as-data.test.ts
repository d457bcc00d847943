import { filesBelow, linesMatching, read } from './tree';

/** Sample rule sets of the domain's own tests. */
const forTests = (path: string): boolean => /\.test\.tsx?$|\/fixtures\.ts$|\/test\//.test(path);
const code = [
  ...filesBelow('libs'),
  ...['api', 'worker', 'cli', 'web/src'].flatMap((app) => filesBelow(`apps/${app}`)),
]
  .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path) && !forTests(path))
  .filter((path) => !path.endsWith('apps/web/src/api/schema.d.ts'));

/** A line of code without its comments: what stands there may speak of a scheme as an example. */
const bare = (text: string): string => text.replace(/^\s*(\/?\*+|\/\/).*$/, '').replace(/\s\/\/ .*$/, '');

const named = (pattern: RegExp): string[] =>
  linesMatching(code, pattern)
    .filter(({ text }) => pattern.test(bare(text)))
    .map(({ file, line, text }) => `${file}:${line} ${text}`);

describe('a scheme is data', () => {
  it('whose name no code knows', () => {
    expect(code.length).toBeGreaterThan(300);
    // The help of a command may name a scheme as an example.
    expect(
      named(/['"`/]bio\b|\bbio[-_]?\d|\bBIO\b|fagbrev|kompetansepilot/i).filter(
        (line) => !/such as bio/.test(line),
      ),
    ).toEqual([]);
  });

  it('whose shares, ceilings and windows no code knows', () => {
    const figures = /\b(300_?000|200_?000|100_?000|6000|6667|7500|2021-01-01|2020-12-31)\b/;
    // How long something may be: bounds of the machinery, the same for every scheme.
    const bounds = /MOST_BYTES|@Max\(|staleTime/;
    expect(named(figures).filter((line) => !bounds.test(line))).toEqual([]);
  });

  it('whose questions and path no code knows', () => {
    const form = JSON.parse(read('apps/demo/data/forms/bio.json')) as Form;
    const pointers = form.steps.flatMap(({ fields }) => fields.map(({ pointer }) => pointer));
    expect(pointers.length).toBeGreaterThan(20);
    const spoken = pointers.flatMap((pointer) => named(new RegExp(`['"\`]${pointer}['"\`]`)));
    expect(spoken).toEqual([]);
  });
});

interface Form {
  readonly steps: readonly { readonly fields: readonly { readonly pointer: string }[] }[];
}
