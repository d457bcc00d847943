import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { FormDefinition } from '@tilsagn/domain/applications/form';
import { placedFormFaults } from '@tilsagn/domain/applications/validate-form';
import { isIsoDate } from '@tilsagn/domain/calendar/iso-date';
import { missingLanguages } from '@tilsagn/domain/language/missing-languages';
import { faultIf, type Fault } from '@tilsagn/domain/schemes/fault';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { placedRuleSetFaults } from '@tilsagn/domain/schemes/validate-rule-set';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { workflowFaults } from '@tilsagn/domain/workflow/validate-definition';
import { shapeFaults, type DefinitionKind } from './shape';

/** The guards and effects that the program answers for. */
export interface HandlerNames {
  readonly guards: readonly string[];
  readonly effects: readonly string[];
}

/** What names each kind of file: a field that no other kind has. */
const SIGNS: readonly (readonly [field: string, kind: DefinitionKind])[] = [
  ['transitions', 'workflow'],
  ['steps', 'form'],
  ['ruleSet', 'call'],
  ['calls', 'scheme'],
  ['costCategories', 'rule set'],
  ['amount', 'rule set'],
];

/** What a file holds, by its fields; undefined where it is none of ours. */
export function kindOf(definition: unknown): DefinitionKind | undefined {
  if (typeof definition !== 'object' || definition === null) return undefined;
  return SIGNS.find(([field]) => Object.hasOwn(definition, field))?.[1];
}

/** A text that is not in every language, at the place of the text. */
const languageFaults = (definition: unknown, at = ''): Fault[] =>
  missingLanguages(at, definition).map((sentence) => {
    const end = sentence.lastIndexOf(': ');
    return { pointer: sentence.slice(0, end), fault: `the text has ${sentence.slice(end + 2)}` };
  });

function schemaOfAnswers({ schema }: FormDefinition): Fault[] {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  try {
    addFormats(ajv, ['date', 'email']).compile(schema);
    return [];
  } catch (error) {
    return [{ pointer: '/schema', fault: error instanceof Error ? error.message : String(error) }];
  }
}

function formChecks(form: FormDefinition): readonly Fault[] {
  return [...schemaOfAnswers(form), ...placedFormFaults(form), ...languageFaults(form.steps, '/steps')];
}

function handlerFaults({ transitions }: WorkflowDefinition, { guards, effects }: HandlerNames): Fault[] {
  return transitions.flatMap((transition, place) =>
    (['when', 'guards', 'effects'] as const).flatMap((field) =>
      (transition[field] ?? []).flatMap((name, row) =>
        faultIf(
          !(field === 'effects' ? effects : guards).includes(name),
          `/transitions/${place}/${field}/${row}`,
          `unknown ${field === 'effects' ? 'effect' : 'guard'} ${name}`,
        ),
      ),
    ),
  );
}

interface Dated {
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly untilMoneyEnds?: object;
}

const callChecks = ({ opensOn, closesOn, untilMoneyEnds }: Dated): Fault[] => [
  ...faultIf(!isIsoDate(opensOn), '/opensOn', `${opensOn}: not a date`),
  ...faultIf(closesOn !== null && !isIsoDate(closesOn), '/closesOn', `${closesOn ?? ''}: not a date`),
  ...faultIf(closesOn !== null && closesOn < opensOn, '/closesOn', 'it closes before it opens'),
  ...faultIf(
    closesOn !== null && untilMoneyEnds !== undefined,
    '/untilMoneyEnds',
    'a call with a last day does not run until its money ends',
  ),
];

/** What a definition of the right shape says that cannot be; what it says of other files is not looked at. */
function contentFaults(kind: DefinitionKind, definition: unknown, names: HandlerNames): readonly Fault[] {
  switch (kind) {
    case 'rule set':
      return [...placedRuleSetFaults(definition as RuleSet), ...languageFaults(definition)];
    case 'form':
      return formChecks(definition as FormDefinition);
    case 'workflow': {
      const workflow = definition as WorkflowDefinition;
      const whole = workflowFaults(workflow).map((fault) => ({ pointer: '', fault }));
      return [...whole, ...handlerFaults(workflow, names), ...languageFaults(workflow)];
    }
    case 'call':
      return [...callChecks(definition as Dated), ...languageFaults(definition)];
    case 'extension': {
      const { closesOn } = definition as { closesOn: string };
      return faultIf(!isIsoDate(closesOn), '/closesOn', `${closesOn}: not a date`);
    }
    case 'scheme':
      return languageFaults(definition);
  }
}

/** Every fault of one file: those of its shape, or, where it has none, those of what it says. */
export function definitionFaults(
  kind: DefinitionKind,
  definition: unknown,
  names: HandlerNames,
): readonly Fault[] {
  const shape = shapeFaults(kind, definition);
  return shape.length > 0 ? shape : contentFaults(kind, definition, names);
}
