import { Injectable } from '@nestjs/common';
import { REPORT_KINDS, type ReportKind } from '@tilsagn/domain/reports/report-form';
import { Refused, ok, type Result } from '@tilsagn/domain/result';
import type { Draft } from '../persistence/drafts';
import { Publications, type Persons, type ReportFormIds } from '../persistence/publications';
import { TABLES, Versions, type VersionedKind } from '../persistence/versions';
import { Schemes } from '../persistence/schemes';
import type { CallFile, ExtensionFile, SchemeFile } from './files';

/** Writes a draft that has no fault as what it is a draft of. */
@Injectable()
export class WriteDefinition {
  constructor(
    private readonly publications: Publications,
    private readonly schemes: Schemes,
    private readonly versions: Versions,
  ) {}

  /** The number it was published under. Refused: exists_with_different_content, where a file came in between. */
  async run({ kind, key, body }: Draft, by: Persons): Promise<Result<number>> {
    if (kind === 'scheme') return this.scheme(body as unknown as SchemeFile, by);
    if (kind === 'call') return this.call(body as unknown as CallFile, by);
    if (kind === 'extension') {
      await this.publications.extend(body as unknown as ExtensionFile, by);
      return ok(1);
    }
    return this.version(kind, key, body, by);
  }

  private async scheme({ key, name }: SchemeFile, by: Persons): Promise<Result<number>> {
    const isNew = await this.schemes.add(key, name, by);
    return isNew ? ok(1) : Refused.because('exists_with_different_content', { field: '/key' });
  }

  private async version(
    kind: VersionedKind,
    key: string,
    body: object,
    by: Persons,
  ): Promise<Result<number>> {
    const version = ((await this.versions.newest(kind, key))?.version ?? 0) + 1;
    const written = await this.publications.version(TABLES[kind], { ...body, key, version }, by);
    return written.ok ? ok(version) : written;
  }

  private async call(file: CallFile, by: Persons): Promise<Result<number>> {
    const { ruleSet, form, workflow, paymentWorkflow, reports = {}, kind = 'application', ...call } = file;
    const pinned = {
      ruleSetId: await this.idOf('rule-set', ruleSet),
      formId: await this.idOf('form', form),
      workflowId: await this.idOf('workflow', workflow),
      paymentWorkflowId: await this.idOf('workflow', paymentWorkflow),
      reportFormIds: await this.reportForms(reports),
    };
    const written = await this.publications.call({ ...call, kind, ...pinned }, by);
    return written.ok ? ok(1) : written;
  }

  private async reportForms(reports: NonNullable<CallFile['reports']>): Promise<ReportFormIds> {
    const ids: Partial<Record<ReportKind, string>> = {};
    for (const kind of REPORT_KINDS) {
      const form = reports[kind];
      if (form !== undefined) ids[kind] = await this.idOf('form', form);
    }
    return ids;
  }

  private async idOf(kind: VersionedKind, key: string): Promise<string> {
    const newest = await this.versions.newest(kind, key);
    if (newest === undefined) throw new Error(`${kind} ${key} was checked and is not published`);
    return newest.id;
  }
}
