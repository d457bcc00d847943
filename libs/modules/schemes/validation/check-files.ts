import type { FormDefinition } from '@tilsagn/domain/applications/form';
import { placedFitFaults } from '@tilsagn/domain/applications/validate-form';
import { REPORT_KINDS, placedReportFaults, type ByReport } from '@tilsagn/domain/reports/report-form';
import type { Fault } from '@tilsagn/domain/schemes/fault';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import { definitionFaults, kindOf, type HandlerNames } from './check-definition';
import { jsonPlaces } from './json-places';
import type { DefinitionKind } from './shape';

/** A fault with its file and, where the file is JSON, its line. */
export interface FileFault extends Fault {
  readonly file: string;
  readonly line: number | null;
}

/** Where the files are: the text of a file, and the file of a folder beside the one given. */
export interface DefinitionFiles {
  /** Null where there is none. */
  readonly read: (file: string) => string | null;
  readonly beside: (file: string, folder: string, name: string) => string;
}

export interface CheckedFile {
  readonly kind: DefinitionKind | null;
  readonly faults: readonly FileFault[];
}

interface CallNames {
  readonly key: string;
  readonly ruleSet: string;
  readonly form: string;
  readonly workflow: string;
  readonly paymentWorkflow: string;
  readonly reports?: ByReport<string>;
}

interface Loaded {
  readonly kind: DefinitionKind;
  readonly definition: unknown;
  readonly lineOf: (pointer: string) => number | null;
  readonly isSound: boolean;
}

/** Validates a file and, for a call or a scheme, the files it names and how they fit together. */
export class FileCheck {
  private readonly faults: FileFault[] = [];
  private readonly loaded = new Map<string, Loaded | null>();

  constructor(
    private readonly files: DefinitionFiles,
    private readonly names: HandlerNames,
  ) {}

  /** Every fault of a file and of those it names, in the order they are read; each file is told of once. */
  run(file: string): CheckedFile {
    const found = this.follow(file);
    return { kind: found?.kind ?? null, faults: this.faults };
  }

  private follow(file: string, expected?: DefinitionKind): Loaded | null {
    const known = this.loaded.get(file);
    if (known !== undefined) return known;
    const found = this.load(file, expected);
    this.loaded.set(file, found);
    if (found?.isSound && found.kind === 'call') this.call(file, found);
    if (found?.isSound && found.kind === 'scheme') {
      const { key, calls } = found.definition as { key: string; calls: readonly string[] };
      calls.forEach((name, place) => this.callOf(key, file, found, name, place));
    }
    return found;
  }

  private load(file: string, expected?: DefinitionKind): Loaded | null {
    const text = this.files.read(file);
    if (text === null) return this.lost(file, 'cannot be read');
    let definition: unknown;
    try {
      definition = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      return this.lost(file, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
    const places = jsonPlaces(text.replace(/^\uFEFF/, ''));
    const lineOf = (pointer: string): number | null => lineAt(places.lines, pointer);
    const kind = expected ?? kindOf(definition);
    if (kind === undefined)
      return this.lost(file, 'is neither a scheme, a call, a rule set, a form nor a workflow', 1);
    const twice = places.repeated.map((pointer) => ({ pointer, fault: 'stands twice' }));
    const faults = [...twice, ...definitionFaults(kind, definition, this.names)];
    faults.forEach((fault) => this.faults.push({ file, line: lineOf(fault.pointer), ...fault }));
    return { kind, definition, lineOf, isSound: faults.length === 0 };
  }

  private lost(file: string, fault: string, line: number | null = null): null {
    this.faults.push({ file, line, pointer: '', fault });
    return null;
  }

  private call(file: string, { definition, lineOf }: Loaded): void {
    const call = definition as CallNames;
    const at = (folder: string, name: string): string => this.files.beside(file, folder, name);
    const ruleSetFile = at('rule-sets', call.ruleSet);
    const ruleSet = this.follow(ruleSetFile, 'rule set');
    const form = this.follow(at('forms', call.form), 'form');
    for (const [field, subject] of [
      ['workflow', 'case'],
      ['paymentWorkflow', 'payment_request'],
    ] as const) {
      const workflow = this.follow(at('workflows', call[field]), 'workflow');
      const actual = (workflow?.definition as { subject?: string } | undefined)?.subject;
      if (workflow?.isSound && actual !== subject) {
        const fault = `${call[field]} is not a workflow of ${subject === 'case' ? 'cases' : 'payment requests'}`;
        this.faults.push({ file, line: lineOf(`/${field}`), pointer: `/${field}`, fault });
      }
    }
    const rules = ruleSet?.isSound ? (ruleSet.definition as RuleSet) : undefined;
    this.reports(call, at, rules);
    if (!ruleSet?.isSound || !form?.isSound) return;
    placedFitFaults(form.definition as FormDefinition, ruleSet.definition as RuleSet).forEach((fault) =>
      this.faults.push({ file: ruleSetFile, line: ruleSet.lineOf(fault.pointer), ...fault }),
    );
  }

  private reports(
    { reports = {} }: CallNames,
    at: (folder: string, name: string) => string,
    rules: RuleSet | undefined,
  ): void {
    for (const kind of REPORT_KINDS) {
      const name = reports[kind];
      if (name === undefined) continue;
      const file = at('forms', name);
      const form = this.follow(file, 'form');
      if (kind !== 'final' || rules === undefined || !form?.isSound) continue;
      placedReportFaults(form.definition as FormDefinition, rules).forEach((fault) =>
        this.faults.push({ file, line: form.lineOf(fault.pointer), ...fault }),
      );
    }
  }

  private callOf(scheme: string, file: string, { lineOf }: Loaded, name: string, place: number): void {
    const call = this.follow(this.files.beside(file, 'calls', name), 'call');
    const of = (call?.definition as { schemeKey?: string } | undefined)?.schemeKey;
    if (!call?.isSound || of === scheme) return;
    const pointer = `/calls/${place}`;
    this.faults.push({ file, line: lineOf(pointer), pointer, fault: `${name} is a call of ${of ?? ''}` });
  }
}

/** The line of a value, or of the nearest that holds it: what is missing has no line of its own. */
function lineAt(lines: ReadonlyMap<string, number>, pointer: string): number | null {
  const line = lines.get(pointer);
  if (line !== undefined || pointer === '') return line ?? null;
  return lineAt(lines, pointer.slice(0, pointer.lastIndexOf('/')));
}
