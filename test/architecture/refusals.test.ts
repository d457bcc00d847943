import ts from 'typescript';
import { REFUSALS } from '../../libs/domain/refusals';
import { filesBelow, read } from './tree';

const known = new Set(Object.keys(REFUSALS));
const product = [...filesBelow('libs'), ...filesBelow('apps')].filter(
  (path) => /\.ts$/.test(path) && !/\.(test|d)\.ts$/.test(path) && !path.startsWith('apps/web/'),
);

const literal = (node: ts.Node | undefined): string[] => {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...literal(node.whenTrue), ...literal(node.whenFalse)] : [];
};

/** Codes that a file refuses by: the word given to Refused.because and the `code` of a reason. */
function codesRefusedBy(file: string, text: string): string[] {
  const codes: string[] = [];
  // The platform also names faults, which are no refusals.
  const speaksOfReasons = !file.startsWith('libs/platform/') && /domain\/result'|\.\/result'/.test(text);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'Refused.because') {
      codes.push(...literal(node.arguments[0]));
    }
    if (speaksOfReasons && ts.isPropertyAssignment(node) && node.name.getText() === 'code') {
      codes.push(...literal(node.initializer));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true));
  return codes;
}

describe('each refusal', () => {
  it('stands in the catalogue', () => {
    const unknown = product.flatMap((file) =>
      codesRefusedBy(file, read(file))
        .filter((code) => !known.has(code))
        .map((code) => `${file}: ${code}`),
    );
    expect(unknown).toEqual([]);
  });

  it('of the catalogue is given somewhere', () => {
    const places = [...filesBelow('libs'), ...filesBelow('apps'), ...filesBelow('migrations')].filter(
      (path) =>
        /\.(ts|tsx|json|sql)$/.test(path) && !/refusals(\.test)?\.ts$|locales\/|\.test\.tsx?$/.test(path),
    );
    const text = places.map(read).join('\n');
    expect([...known].filter((code) => !new RegExp(`['"\`]${code}['"\`]`).test(text))).toEqual([]);
  });

  it('of the catalogue has a test that expects it', () => {
    const tests = [...filesBelow('libs'), ...filesBelow('apps'), ...filesBelow('test')].filter(
      (path) => /\.(test|spec)\.tsx?$/.test(path) && !path.startsWith('test/architecture/'),
    );
    const text = tests.map(read).join('\n');
    expect([...known].filter((code) => !new RegExp(`['"\`/=]${code}['"\`]|: ${code}\\b`).test(text))).toEqual(
      [],
    );
  });

  it('is seen in both ways of writing it', () => {
    const text = `import { Refused } from '@tilsagn/domain/result';
      const a = Refused.because('one', {}); const b = { code: late ? 'two' : 'three', field: '/x' };`;
    expect(codesRefusedBy('example.ts', text)).toEqual(['one', 'two', 'three']);
  });
});
