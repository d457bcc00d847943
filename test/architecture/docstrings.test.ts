import ts from 'typescript';
import { filesBelow, read } from './tree';

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2023, true);
const documented = (node: ts.Node): boolean => ts.getJSDocCommentsAndTags(node).length > 0;
const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
const hasBlockBody = (node: ts.Expression | undefined): boolean =>
  node !== undefined &&
  (ts.isFunctionExpression(node) || (ts.isArrowFunction(node) && ts.isBlock(node.body)));

/** Exported functions without a docstring. An arrow that is a single expression says what it does by itself. */
function undocumentedFunctions(file: string): string[] {
  return parse(file)
    .statements.filter(isExported)
    .flatMap((statement) => {
      if (ts.isFunctionDeclaration(statement)) {
        // Overloads share the words of the first.
        const first = parse(file).statements.find(
          (other) => ts.isFunctionDeclaration(other) && other.name?.text === statement.name?.text,
        );
        return documented(first ?? statement) ? [] : [`${file}: ${statement.name?.text ?? 'default'}`];
      }
      if (!ts.isVariableStatement(statement) || documented(statement)) return [];
      return statement.declarationList.declarations
        .filter((declaration) => hasBlockBody(declaration.initializer))
        .map((declaration) => `${file}: ${declaration.name.getText()}`);
    });
}

/** Methods a route answers by, without a docstring and without a summary for the API's description. */
function undocumentedOperations(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node)) {
      const decorators = (ts.getDecorators(node) ?? []).map((decorator) => decorator.getText());
      const isRoute = decorators.some((text) => /^@(Get|Post|Put|Patch|Delete)\b/.test(text));
      const summarised = decorators.some(
        (text) => text.startsWith('@ApiOperation') && text.includes('summary'),
      );
      if (isRoute && !summarised && !documented(node)) found.push(`${file}: ${node.name.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

/** Names of SQL functions that have neither COMMENT ON FUNCTION in any migration nor a comment right above. */
function undocumentedSqlFunctions(migrations: Readonly<Record<string, string>>): string[] {
  const all = Object.values(migrations).join('\n').toLowerCase();
  const commented = new Set([...all.matchAll(/comment on function\s+([\w.]+)/g)].map((match) => match[1]));
  return Object.entries(migrations).flatMap(([file, text]) =>
    [...text.matchAll(/(^|\n)([^\n]*)\n\s*create (?:or replace )?function\s+([\w.]+)/gi)]
      .filter(
        ([, , lineAbove = '', name = '']) =>
          !lineAbove.trim().startsWith('--') && !commented.has(name.toLowerCase()),
      )
      .map(([, , , name]) => `${file}: ${name ?? ''}`),
  );
}

const source = (place: string): string[] =>
  filesBelow(place).filter((path) => /\.ts$/.test(path) && !/\.(test|d)\.ts$/.test(path));

describe('what others call says what it does', () => {
  it('each exported function of the domain', () => {
    expect(source('libs/domain').flatMap(undocumentedFunctions)).toEqual([]);
  });

  it('each HTTP operation', () => {
    const controllers = source('libs').filter((path) => path.endsWith('.controller.ts'));
    expect(controllers.flatMap(undocumentedOperations)).toEqual([]);
  });

  it('and each shape of the API has its name alone: of two the description would show one', () => {
    const named = source('libs').flatMap((path) =>
      [...read(path).matchAll(/^export class (\w+Dto)\b/gm)].map(([, name]) => ({ name, path })),
    );
    const first = new Map(named.toReversed().map(({ name, path }) => [name, path]));
    expect(named.filter(({ name, path }) => first.get(name) !== path)).toEqual([]);
  });

  it('each SQL function', () => {
    const files = filesBelow('migrations').filter((path) => path.endsWith('.sql'));
    expect(undocumentedSqlFunctions(Object.fromEntries(files.map((path) => [path, read(path)])))).toEqual([]);
  });

  it('and the test sees an SQL function that says nothing', () => {
    const migrations = {
      'a.sql':
        '\n-- Adds.\ncreate function app.told() returns int\n\ncreate or replace function app.silent() returns int',
      'b.sql': '\ncreate function app.later() returns int\n',
      'c.sql': "comment on function app.later() is 'Explained afterwards.';",
    };
    expect(undocumentedSqlFunctions(migrations)).toEqual(['a.sql: app.silent']);
  });
});
