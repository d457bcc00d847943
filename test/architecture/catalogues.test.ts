import ts from 'typescript';
import { filesBelow, read } from './tree';

const CATALOGUES = 'apps/web/src/locales/nb/';
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Entries = { readonly [key: string]: string | Entries };

const keysOf = (entries: Entries, path = ''): string[] =>
  Object.entries(entries).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`.replace(PLURAL, '')] : keysOf(value, `${path}${key}.`),
  );

const catalogues = new Map(
  filesBelow(CATALOGUES.slice(0, -1)).map((file) => [
    file.slice(CATALOGUES.length).replace('.json', ''),
    [...new Set(keysOf(JSON.parse(read(file)) as Entries))],
  ]),
);
const allKeys = [...catalogues].flatMap(([name, keys]) => keys.map((key) => `${name}:${key}`));
const sources = filesBelow('apps/web/src').filter(
  (path) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path),
);

interface Use {
  readonly place: string;
  /** The word looked up, or the beginning of it where the rest is computed. */
  readonly key: string;
  readonly isBeginning: boolean;
  readonly catalogues: readonly string[];
}

const visitAll = (node: ts.Node, see: (node: ts.Node) => void): void => {
  see(node);
  ts.forEachChild(node, (child) => visitAll(child, see));
};

/** Which catalogues the file speaks of; one that is handed `t` as a parameter may mean any. */
function cataloguesOf(tree: ts.SourceFile): string[] {
  const named: string[] = [];
  visitAll(tree, (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'useTranslation') return;
    const [name] = node.arguments;
    const names = name && ts.isArrayLiteralExpression(name) ? [...name.elements] : name ? [name] : [];
    named.push(...(name ? names.filter(ts.isStringLiteral).map(({ text }) => text) : ['common']));
  });
  return named.length === 0 ? [...catalogues.keys()] : named;
}

function usesIn(file: string): Use[] {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX);
  const names = cataloguesOf(tree);
  const uses: Use[] = [];
  const add = (node: ts.Node): void => {
    if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(add);
    const isBeginning = ts.isTemplateExpression(node);
    const text = isBeginning ? node.head.text : ts.isStringLiteralLike(node) ? node.text : undefined;
    if (text === undefined || text === '') return;
    const [before = '', after] = text.split(':');
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const looked = after === undefined ? names : [before];
    uses.push({ place: `${file}:${line}`, key: after ?? before, isBeginning, catalogues: looked });
  };
  visitAll(tree, (node) => {
    if (!ts.isCallExpression(node) || !/^(i18next\.)?t$/.test(node.expression.getText())) return;
    if (node.arguments[0]) add(node.arguments[0]);
  });
  return uses;
}

const uses = sources.flatMap(usesIn);
const means = (use: Use, name: string, key: string): boolean =>
  use.catalogues.includes(name) && (use.isBeginning ? key.startsWith(use.key) : key === use.key);

/** Words a user would read that stand in the code, with no catalogue to translate them in. */
function wordsIn(file: string): string[] {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX);
  const words: string[] = [];
  visitAll(tree, (node) => {
    const attribute =
      ts.isJsxAttribute(node) && /^(aria-label|title|alt|placeholder|label)$/.test(node.name.getText());
    const value =
      attribute && node.initializer && ts.isStringLiteral(node.initializer) ? node.initializer.text : '';
    const text = ts.isJsxText(node) ? node.text : value;
    if (/\p{L}{2}/u.test(text)) words.push(`${file}: ${text.trim()}`);
  });
  return words;
}

describe('the catalogues of the pages', () => {
  it('are read at all', () => {
    expect(allKeys.length).toBeGreaterThan(50);
    expect(uses.length).toBeGreaterThan(50);
  });

  it('have each text that a page asks for', () => {
    const missing = uses.filter(
      (use) => ![...catalogues].some(([name, keys]) => keys.some((key) => means(use, name, key))),
    );
    expect(missing.map(({ place, key }) => `${place} ${key}`)).toEqual([]);
  });

  it('have no text that no page asks for', () => {
    const unused = [...catalogues].flatMap(([name, keys]) =>
      keys.filter((key) => !uses.some((use) => means(use, name, key))).map((key) => `${name}:${key}`),
    );
    expect(unused).toEqual([]);
  });

  it('hold every word that a page shows', () => {
    expect(sources.flatMap(wordsIn)).toEqual([]);
  });
});
