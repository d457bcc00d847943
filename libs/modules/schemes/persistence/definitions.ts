import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@tilsagn/domain/applications/form';
import type { RuleSet } from '@tilsagn/domain/schemes/rule-set';
import type { WorkflowDefinition } from '@tilsagn/domain/workflow/definition';
import { Db } from '@tilsagn/platform/database/db';

type Table = 'rule_set' | 'form_definition' | 'workflow_definition';

/** Published rule sets, forms and workflows by id. A published version never changes, so each is read once. */
@Injectable()
export class Definitions {
  private readonly read = new Map<string, unknown>();

  constructor(private readonly db: Db) {}

  /** Throws on an id that is not published: foreign keys keep such ids out. */
  ruleSet(id: string): Promise<RuleSet> {
    return this.byId<RuleSet>('rule_set', id);
  }

  form(id: string): Promise<FormDefinition> {
    return this.byId<FormDefinition>('form_definition', id);
  }

  workflow(id: string): Promise<WorkflowDefinition> {
    return this.byId<WorkflowDefinition>('workflow_definition', id);
  }

  /** Every published workflow, for the check when the process starts. */
  async allWorkflows(): Promise<WorkflowDefinition[]> {
    const rows = await this.db.query<{ body: WorkflowDefinition }>(
      'select body from workflow_definition order by key, version',
    );
    return rows.map((row) => row.body);
  }

  private async byId<T>(table: Table, id: string): Promise<T> {
    const known = this.read.get(id);
    if (known !== undefined) return known as T;
    const [row] = await this.db.query<{ body: T }>(`select body from ${table} where id = $1`, [id]);
    if (row === undefined) throw new Error(`no ${table} ${id}`);
    this.read.set(id, row.body);
    return row.body;
  }
}
