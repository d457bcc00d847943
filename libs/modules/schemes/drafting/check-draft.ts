import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@tilsagn/domain/applications/form';
import { placedFitFaults } from '@tilsagn/domain/applications/validate-form';
import { inEach } from '@tilsagn/domain/language/sentence';
import { REPORT_KINDS, placedReportFaults } from '@tilsagn/domain/reports/report-form';
import { Refused, type Reason } from '@tilsagn/domain/result';
import type { DraftKind } from '@tilsagn/domain/schemes/draft';
import { faultIf, type Fault } from '@tilsagn/domain/schemes/fault';
import { faultWords } from '@tilsagn/domain/schemes/fault-words';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { Clock } from '@tilsagn/platform/clock/clock';
import { KnownHandlers } from '../known-handlers';
import { Calls, isPublished } from '../persistence/calls';
import type { Body } from '../persistence/drafts';
import { Publications } from '../persistence/publications';
import { Versions } from '../persistence/versions';
import { definitionFaults } from '../validation/check-definition';
import type { DefinitionKind } from '../validation/shape';
import type { CallFile, ExtensionFile } from './files';

const KINDS = {
  scheme: 'scheme',
  'rule-set': 'rule set',
  form: 'form',
  workflow: 'workflow',
  call: 'call',
  extension: 'extension',
} as const satisfies Record<DraftKind, DefinitionKind>;

const keyFaults = (body: Body, key: string): Fault[] =>
  faultIf(body['key'] !== key, '/key', `the draft is of ${key}`);

/** So many faults are told at once. */
const MOST_FAULTS = 50;

/** Refuses a definition for its faults, each at its place; not where there is none. */
export function refusedFor(faults: readonly Fault[]): Refused | undefined {
  const [first, ...rest] = faults.slice(0, MOST_FAULTS).map(({ pointer, fault }): Reason => ({
    code: 'definition_faulty',
    field: pointer,
    texts: {
      faults: inEach((language) => `${pointer}: ${faultWords(fault, language).replace(/\.$/, '')}`),
    },
  }));
  return first === undefined ? undefined : new Refused([first, ...rest]);
}

/** Every fault of a draft with its place: of itself first, then against what is published. */
@Injectable()
export class DraftCheck {
  constructor(
    private readonly handlers: KnownHandlers,
    private readonly calls: Calls,
    private readonly publications: Publications,
    private readonly versions: Versions,
    private readonly clock: Clock,
  ) {}

  /** The faults of a definition's form and words alone. */
  own(kind: DraftKind, body: Body): readonly Fault[] {
    return definitionFaults(KINDS[kind], body, this.handlers.names);
  }

  /** The refusal that names each fault of a definition's form and words; nothing where there is none. */
  refused(kind: DraftKind, body: Body): Refused | undefined {
    return refusedFor(this.own(kind, body));
  }

  async faults(kind: DraftKind, key: string, body: Body): Promise<readonly Fault[]> {
    const own = [...this.own(kind, body), ...keyFaults(body, key)];
    if (own.length > 0) return own;
    if (kind === 'scheme') {
      return faultIf(await this.publications.hasScheme(key), '/key', 'a scheme of this name is published');
    }
    if (kind === 'call') return this.ofCall(body as unknown as CallFile);
    return kind === 'extension' ? this.ofExtension(body as unknown as ExtensionFile) : [];
  }

  private async ofCall(call: CallFile): Promise<readonly Fault[]> {
    const ruleSet = await this.versions.newest<RuleSet>('rule-set', call.ruleSet);
    const form = await this.versions.newest<FormDefinition>('form', call.form);
    const workflow = await this.versions.newest<WorkflowDefinition>('workflow', call.workflow);
    const payment = await this.versions.newest<WorkflowDefinition>('workflow', call.paymentWorkflow);
    const missing = (found: unknown, field: 'ruleSet' | 'form' | 'workflow' | 'paymentWorkflow'): Fault[] =>
      faultIf(found === undefined, `/${field}`, `${call[field]} is not published`);
    return [
      ...faultIf(
        !(await this.publications.hasScheme(call.schemeKey)),
        '/schemeKey',
        'there is no such scheme',
      ),
      ...faultIf((await this.calls.find(call.key)) !== null, '/key', 'a call of this name is published'),
      ...missing(ruleSet, 'ruleSet'),
      ...missing(form, 'form'),
      ...missing(workflow, 'workflow'),
      ...missing(payment, 'paymentWorkflow'),
      ...faultIf(workflow?.body.subject === 'payment_request', '/workflow', 'is not a workflow of cases'),
      ...faultIf(
        payment?.body.subject === 'case',
        '/paymentWorkflow',
        'is not a workflow of payment requests',
      ),
      ...(ruleSet && form
        ? placedFitFaults(form.body, ruleSet.body).map(({ pointer, fault }) => ({
            pointer: '/ruleSet',
            fault: `${pointer} ${fault}`,
          }))
        : []),
      ...(await this.ofReports(call, ruleSet?.body)),
      ...(call.supersedes === undefined ? [] : await this.ofSuccession(call, call.supersedes)),
    ];
  }

  private async ofReports({ reports = {} }: CallFile, rules: RuleSet | undefined): Promise<readonly Fault[]> {
    const faults: Fault[] = [];
    for (const kind of REPORT_KINDS) {
      const name = reports[kind];
      if (name === undefined) continue;
      const form = await this.versions.newest<FormDefinition>('form', name);
      const pointer = `/reports/${kind}`;
      const unfit =
        form === undefined || rules === undefined || kind !== 'final'
          ? []
          : placedReportFaults(form.body, rules);
      faults.push(
        ...faultIf(form === undefined, pointer, `${name} is not published`),
        ...unfit.map(({ fault }) => ({ pointer, fault })),
      );
    }
    return faults;
  }

  private async ofSuccession({ key, opensOn }: CallFile, before: string): Promise<readonly Fault[]> {
    const old = await this.calls.find(before);
    if (old === null || !isPublished(old))
      return [{ pointer: '/supersedes', fault: 'there is no such published call' }];
    const other = old.supersededBy !== null && old.supersededBy !== key;
    return [
      ...faultIf(other, '/supersedes', `is superseded by ${old.supersededBy ?? ''}`),
      ...faultIf(
        opensOn <= this.clock.today(),
        '/opensOn',
        'must be a day to come: who applies today is let in',
      ),
      ...faultIf(opensOn <= old.opensOn, '/opensOn', 'must be after the superseded call opened'),
    ];
  }

  private async ofExtension({ key, closesOn }: ExtensionFile): Promise<readonly Fault[]> {
    const call = await this.calls.find(key);
    if (call === null || !isPublished(call))
      return [{ pointer: '/key', fault: 'there is no such published call' }];
    if (call.closesOn === null) return [{ pointer: '/key', fault: 'the call has no last day to move' }];
    return [
      ...faultIf(call.supersededBy !== null, '/key', `is superseded by ${call.supersededBy ?? ''}`),
      ...faultIf(closesOn <= call.closesOn, '/closesOn', `must be after ${call.closesOn}`),
      ...faultIf(closesOn < this.clock.today(), '/closesOn', 'must not be past'),
    ];
  }
}
