import { newId } from '@tilsagn/platform/database/ids';
import { ANNE, KARI, OYSTEIN, SIRI, kr, type Casework } from '../../support/casework';
import { trainingPlan } from '../../support/sample-application';
import { recipeOf } from '../recipes';
import { operation, type DescribedOperation } from '../support/operations';
import type { Stage } from '../support/stage';

/** A company with everything that belongs to it. */
export interface Owner {
  readonly orgnr: string;
  readonly sub: string;
  readonly caseId: string;
  readonly draftId: string;
  readonly requestId: string;
  readonly recoveryId: string;
  readonly attachmentId: string;
  readonly draftAttachmentId: string;
  readonly fileId: string;
  readonly notificationId: string;
  readonly sessionId: string;
}

export type Params = Readonly<Record<string, string>>;

/** What belongs to no company: a person's of the staff, or the county's own. */
export interface Shared {
  readonly viewId: string;
  readonly roleId: string;
  /** Ids by how their paths begin. */
  readonly ofCounty: Params;
}

interface WithAttachments {
  readonly attachments: readonly { readonly id: string }[];
}

async function settle(stage: Stage, sub: string, orgnr: string): Promise<Owner> {
  const { work } = stage;
  const theirs = await work.as(sub);
  const attachmentOf = async (id: string): Promise<string> =>
    (await theirs.get<WithAttachments>(`/api/applications/${id}`)).body.attachments[0]?.id ?? '';
  const draft = await stage.world.written({ by: sub, orgnr });
  const id = await work.recommended(kr(100_000), { by: sub, orgnr });
  await work.take(ANNE, id, 'approve');
  await work.letter(id);
  const version = async (): Promise<number> => (await stage.world.caseOf(id)).version;
  const path = `/api/applications/${id}`;
  await theirs.post(`${path}/accept`, {}, { version: await version() });
  const asked = { requestedOre: kr(10_000), accountNumber: '99990500009' };
  const request = await theirs.post<{ id: string }>(`${path}/payment-requests`, asked, {
    version: await version(),
  });
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(trainingPlan())], { type: 'application/pdf' }), 'plan.pdf');
  const { id: fileId } = (await theirs.post<{ id: string }>(`${path}/messages/files`, form)).body;
  await theirs.post(`${path}/messages`, { text: 'Se vedlegget.', files: [fileId] });
  const notificationId = newId();
  await stage.world.database.db.query(
    `insert into notification (id, message_id, sub, case_id, template, params, side, created_at)
     values ($1, $2, $3, $4, 'message_from_county', '{}', 'applicant', clock_timestamp())`,
    [notificationId, newId(), sub, id],
  );
  const recoveryId = newId();
  await stage.world.database.db.query(
    `insert into recovery (id, case_id, kind, amount_ore, value_date, into_account, reason, effects, proposed_by)
     values ($1, $2, 'repay', 100, '2021-09-01', 'available', 'Kurset ble avlyst.', '[]', $3)`,
    [recoveryId, id, OYSTEIN],
  );
  const [session] = await stage.world.database.db.query<{ id: string }>(
    'select id from session where sub = $1 order by started_at limit 1',
    [sub],
  );
  return {
    sessionId: session?.id ?? '',
    ...{ orgnr, sub, caseId: id, draftId: draft.id, requestId: request.body.id, fileId, notificationId },
    recoveryId,
    attachmentId: await attachmentOf(id),
    draftAttachmentId: await attachmentOf(draft.id),
  };
}

/** Three companies, two of them Kari's. */
export async function settleOwners(stage: Stage): Promise<readonly Owner[]> {
  return [
    await settle(stage, KARI, '399001005'),
    await settle(stage, KARI, '399004330'),
    await settle(stage, 'nina-namsen', '399002117'),
  ];
}

export async function settleShared({ work, world }: Stage): Promise<Shared> {
  const view = { name: 'Mine', shared: false, filter: {}, columns: [] };
  const saved = await (await work.as(SIRI)).post<{ id: string }>('/api/worklist-views', view);
  const [role] = await world.database.db.query<{ id: string }>(
    `insert into user_role (sub, role, granted_by) values ('noen-andre', 'finance', 'system') returning id`,
  );
  return { viewId: saved.body.id, roleId: role?.id ?? '', ofCounty: await settleCounty(work) };
}

/** What the county has that is no company's: how its paths begin, and the operation whose recipe makes one. */
const OF_COUNTY: Params = {
  '/api/admin/drafts/{id}': 'drafts.read',
  '/api/contract-lists/{id}': 'contractLists.read',
  '/api/finance/failed-payments/{id}': 'accounting.correct',
  '/api/finance/payment-batches/{id}': 'accounting.batch',
  '/api/finance/payment-status-files/{id}': 'accounting.statusFile',
  '/api/finance/proposals/{id}': 'frameProposals.read',
};

async function settleCounty(work: Casework): Promise<Params> {
  const made: Record<string, string> = {};
  for (const [start, name] of Object.entries(OF_COUNTY)) {
    made[start] = (await recipeOf(operation(name))(work)).params?.['id'] ?? '';
  }
  return made;
}

const FIXED: Params = {
  kind: 'rule-set',
  version: '1',
  key: 'bio1-2021',
  frame: 'bio',
  year: '2021',
  period: '2021-08',
};

/** What stands in an operation's path for an owner. Throws on a path that the walk does not know. */
export function paramsOf(
  { path }: DescribedOperation,
  owner: Owner,
  shared: Shared,
  isDraft: boolean,
): Params {
  const ids: Readonly<Record<string, string>> = {
    '/api/applications/{id}': isDraft ? owner.draftId : owner.caseId,
    '/api/cases/{id}': isDraft ? owner.draftId : owner.caseId,
    '/api/payment-requests/{id}': owner.requestId,
    '/api/recoveries/{id}': owner.recoveryId,
    '/api/ledger/trails/{id}': owner.caseId,
    '/api/me/notifications/{id}': owner.notificationId,
    '/api/me/sessions/{id}': owner.sessionId,
    '/api/worklist-views/{id}': shared.viewId,
    '/api/admin/roles/{id}': shared.roleId,
    ...shared.ofCounty,
  };
  const [start] = /^[^{]*\{\w+\}/.exec(path) ?? [''];
  const known: Params = {
    ...FIXED,
    orgnr: owner.orgnr,
    fileId: owner.fileId,
    attachmentId: isDraft ? owner.draftAttachmentId : owner.attachmentId,
    ...(ids[start] === undefined ? {} : { id: ids[start] }),
  };
  return Object.fromEntries(
    [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
      const value = known[name];
      if (value === undefined)
        throw new Error(`the walk does not know {${name}} of ${path}: test/contract/walk/owners.ts`);
      return [name, value];
    }),
  );
}
