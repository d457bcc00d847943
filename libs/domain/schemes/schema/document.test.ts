import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import schema from '@tilsagn/domain/schemes/schema/rule-set.schema.json';

interface Node {
  readonly description?: string;
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly then?: Node;
  readonly else?: Node;
  readonly allOf?: readonly unknown[];
}

const definitions = schema.$defs as unknown as Readonly<Record<string, Node>>;
const page = readFileSync(join(__dirname, '../../../../docs/rule-set.md'), 'utf8');
const ROW = /^\| `([^`]+)`( \(optional\))?\s*\| (.+?)\s*\| `(.+)`\s*\|$/gm;

/** The objects of the schema that have fields of their own, by the heading they stand under. */
function sections(): Map<string, Node> {
  const found = new Map<string, Node>([['The rule set', schema]]);
  for (const [name, node] of Object.entries(schema.properties as unknown as Record<string, Node>))
    if (node.properties !== undefined) found.set(name, node);
  for (const [name, node] of Object.entries(definitions)) {
    const choices = [node.then, node.else].flatMap((each) => Object.entries(each?.properties ?? {}));
    if (choices.length > 0)
      found.set(name, { properties: Object.fromEntries(choices), required: choices.map(([key]) => key) });
    else if (node.properties !== undefined && node.allOf === undefined) found.set(name, node);
  }
  return found;
}

const described = ({ description, $ref }: Node): string =>
  description ?? definitions[$ref?.replace('#/$defs/', '') ?? '']?.description ?? '';

const rowsUnder = (heading: string) => {
  const [, part = ''] = page.split(new RegExp(`^#{2,3} ${heading}$`, 'm'));
  const [own = ''] = part.split(/^#{2,3} /m);
  return [...own.matchAll(ROW)].map(([, name = '', optional, what = '', example = '']) => ({
    ...{ name, isOptional: optional !== undefined, what },
    example: JSON.parse(example.replaceAll('\\|', '|')) as unknown,
  }));
};

describe('docs/rule-set.md', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });

  it.each([...sections()])('lists the fields of %s as the schema has them', (heading, node) => {
    const fields = Object.entries(node.properties ?? {}).map(([name, field]) => ({
      ...{ name, isOptional: !(node.required ?? []).includes(name), what: described(field) },
    }));
    const rows = rowsUnder(heading);
    expect(fields.length).toBeGreaterThan(0);
    expect(rows.map(({ example: _, ...row }) => row)).toEqual(fields);
    const fits = ajv.compile({ properties: node.properties, $defs: schema.$defs });
    fits(Object.fromEntries(rows.map(({ name, example }) => [name, example])));
    expect(fits.errors ?? []).toEqual([]);
  });

  it('has no heading of what is not there', () => {
    const tables = page.split(/^#{2,3} /m).filter((part) => part.includes('| field'));
    expect(tables.map((part) => part.split('\n')[0]).sort()).toEqual([...sections().keys()].sort());
  });
});
