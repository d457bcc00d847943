import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { filesBelow, read } from './tree';

const WEB = 'apps/web/src';
/** They come with the first page, whichever it is. */
const ALWAYS = ['common'];

const sources = filesBelow(WEB).filter((path) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path));
const known = new Set(sources);

interface Source {
  /** Files that come along in the same moment. */
  readonly imports: readonly string[];
  /** Catalogues its words are looked up in. */
  readonly texts: readonly string[];
  /** Parts that are fetched when they are shown. */
  readonly parts: readonly Part[];
}

interface Part {
  readonly file: string;
  readonly place: string;
  /** The catalogues fetched with it; undefined where it is fetched alone. */
  readonly texts: readonly string[] | undefined;
}

const literals = (nodes: readonly ts.Node[]): string[] => nodes.filter(ts.isStringLiteral).map((n) => n.text);

function fileOf(from: string, to: string): string | undefined {
  const path = join(dirname(from), to);
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((each) => known.has(each));
}

function textsOf(call: ts.CallExpression): string[] {
  const [name] = call.arguments;
  if (name === undefined) return ['common'];
  return literals(ts.isArrayLiteralExpression(name) ? name.elements : [name]);
}

/** The call of `withTexts` around a node, if there is one. */
function wrapping(node: ts.Node): ts.CallExpression | undefined {
  if (ts.isSourceFile(node)) return undefined;
  if (ts.isCallExpression(node) && node.expression.getText() === 'withTexts') return node;
  return wrapping(node.parent);
}

function sourceOf(file: string): Source {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX);
  const imports: string[] = [];
  const texts: string[] = [];
  const parts: Part[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const [to = ''] = literals([node.moduleSpecifier]);
      const isType = /^(import|export) type /.test(node.getText());
      const found = to.startsWith('.') && !isType ? fileOf(file, to) : undefined;
      if (found !== undefined) imports.push(found);
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'useTranslation')
      texts.push(...textsOf(node));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [to = ''] = literals(node.arguments);
      const part = fileOf(file, to);
      const around = wrapping(node);
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (part !== undefined)
        parts.push({ file: part, place: `${file}:${line}`, texts: around && literals(around.arguments) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { imports, texts, parts };
}

const modules = new Map(sources.map((file) => [file, sourceOf(file)]));

/** The catalogues that a file and all it imports look words up in. */
function spokenBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const source = modules.get(file);
  const below = (source?.imports ?? []).flatMap((each) => [...spokenBy(each, seen)]);
  return new Set([...(source?.texts ?? []), ...below].filter((name) => !ALWAYS.includes(name)));
}

const parts = [...modules.values()].flatMap(({ parts: own }) => own);

describe('a part of the pages that is fetched when it is shown', () => {
  it('is found at all', () => {
    expect(parts.length).toBeGreaterThan(20);
    expect([...spokenBy(`${WEB}/features/finance/frames-page.tsx`)]).toEqual(
      expect.arrayContaining(['finance', 'money']),
    );
  });

  it('brings all the texts it speaks, and no others', () => {
    const wrong = parts
      .map((part) => ({
        place: part.place,
        brings: [...(part.texts ?? [])].sort().join(' '),
        speaks: [...spokenBy(part.file)].sort().join(' '),
      }))
      .filter(({ brings, speaks }) => brings !== speaks);
    expect(wrong).toEqual([]);
  });

  it('leaves the first page nothing to fetch but its words in another language', () => {
    expect([...spokenBy(`${WEB}/main.tsx`)]).toEqual([]);
  });
});
