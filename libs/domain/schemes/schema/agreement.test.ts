import { join, resolve } from 'node:path';
import ts from 'typescript';
import schema from '@tilsagn/domain/schemes/schema/rule-set.schema.json';

/** Either side without its words: a name for a plain value, the fields of an object, a list, or one of several. */
type Shape =
  | string
  | { readonly fields: { readonly [name: string]: Shape } }
  | { readonly list: Shape }
  | { readonly any: readonly Shape[] };

const sorted = (shapes: readonly Shape[]): Shape => {
  const texts = [...new Set(shapes.map((shape) => JSON.stringify(shape)))].sort();
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return JSON.parse(only) as Shape;
  return { any: texts.map((text) => JSON.parse(text) as Shape) };
};

// A field that may be left out ends in a question mark on both sides.
const fieldsOf = (
  fields: readonly (readonly [name: string, optional: boolean, shape: Shape])[],
): { readonly fields: { readonly [name: string]: Shape } } => ({
  fields: Object.fromEntries(
    fields
      .map(([name, optional, shape]) => [optional ? `${name}?` : name, shape] as const)
      .sort(([one], [other]) => one.localeCompare(other)),
  ),
});

type Node = Readonly<Record<string, unknown>>;

function ofSchema(node: Node): Shape {
  const resolved = node['$ref'] as string | undefined;
  if (resolved !== undefined) {
    return ofSchema(
      (schema.$defs as unknown as Record<string, Node>)[resolved.replace('#/$defs/', '')] ?? {},
    );
  }
  if (Array.isArray(node['allOf']) || node['then'] !== undefined) {
    const all = (node['allOf'] as readonly Node[] | undefined) ?? [node];
    return sorted(
      all.flatMap(({ then, else: other }) =>
        [then, other].filter((each) => each !== undefined).map((each) => ofSchema(each as Node)),
      ),
    );
  }
  if (node['const'] !== undefined) return JSON.stringify(node['const']);
  if (Array.isArray(node['enum'])) return sorted(node['enum'].map((word) => JSON.stringify(word)));
  if (node['type'] === 'array') return { list: ofSchema(node['items'] as Node) };
  if (node['type'] !== 'object') return node['type'] === 'integer' ? 'number' : String(node['type']);
  const required = node['required'] as readonly string[];
  return fieldsOf(
    Object.entries(node['properties'] as Record<string, Node>).map(([name, part]) => [
      name,
      !required.includes(name),
      ofSchema(part),
    ]),
  );
}

function ofType(checker: ts.TypeChecker, type: ts.Type): Shape {
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean';
  if (type.isStringLiteral()) return JSON.stringify(type.value);
  if (type.flags & ts.TypeFlags.String) return 'string';
  if (type.flags & ts.TypeFlags.Number) return 'number';
  if (type.isUnion()) return sorted(type.types.map((each) => ofType(checker, each)));
  const [element] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
  if (element !== undefined) return { list: ofType(checker, element) };
  return fieldsOf(
    checker.getPropertiesOfType(type).map((property) => {
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      return [
        property.name,
        optional,
        ofType(checker, checker.getNonNullableType(checker.getTypeOfSymbol(property))),
      ];
    }),
  );
}

/** A type that names several kinds for one set of fields says the same as one object for each kind. */
function oneKindEach(shape: Shape): Shape {
  if (typeof shape === 'string') return shape;
  if ('list' in shape) return { list: oneKindEach(shape.list) };
  if ('any' in shape) {
    return sorted(
      shape.any
        .map(oneKindEach)
        .flatMap((each) => (typeof each === 'object' && 'any' in each ? each.any : [each])),
    );
  }
  const fields = Object.fromEntries(
    Object.entries(shape.fields).map(([name, part]) => [name, oneKindEach(part)]),
  );
  const { id, kind } = fields;
  // The aid basis has its kind among fields of its own, not a set for each.
  if (id === undefined || typeof kind !== 'object' || !('any' in kind)) return { fields };
  return sorted(kind.any.map((each) => ({ fields: { ...fields, kind: each } })));
}

function typeOfRuleSet(): Shape {
  const root = resolve(__dirname, '../../../..');
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    read.config,
    { ...ts.sys, readDirectory: () => [] },
    root,
  );
  const file = join(root, 'libs/domain/schemes/rule-set.ts');
  const program = ts.createProgram([file], { ...options, noLib: false, types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const found = source?.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'RuleSet',
  );
  if (found === undefined) throw new Error('there is no RuleSet');
  return oneKindEach(ofType(checker, checker.getTypeAtLocation(found)));
}

it('the published schema of a rule set and its type say the same', () => {
  const published = ofSchema(schema);
  const typed = typeOfRuleSet();
  expect(JSON.stringify(typed)).toMatch(
    /exemptIfSoundOn\?.*extraBasisPoints|extraBasisPoints.*exemptIfSoundOn\?/,
  );
  expect(typed).toEqual(published);
  const { instalment: _, ...fewer } = schema.properties;
  expect(ofSchema({ ...schema, properties: fewer })).not.toEqual(typed);
});
