import { newId } from '@tilsagn/platform/database/ids';
import type { DefinitionDraftDto } from '@tilsagn/modules/schemes/http/draft.dto';
import type { Casework } from '../../support/casework';
import type { Recipe } from './recipe';

const ODA = 'oda-ordning';
const OLE = 'ole-ordning';
const PATH = '/api/admin/drafts';

/** A draft of a rule set of its own, so that none is in the way of another. */
async function begun(work: Casework): Promise<DefinitionDraftDto> {
  const oda = await work.as(ODA);
  const { body } = await oda.get<{ body: object }>('/api/admin/definitions/rule-set/bio1-2021/versions/1');
  const key = `rules-${newId()}`;
  const draft = { kind: 'rule-set', key, body: { ...body.body, key } };
  return (await oda.post<DefinitionDraftDto>(PATH, draft)).body;
}

async function proposed(work: Casework): Promise<DefinitionDraftDto> {
  const { id, version } = await begun(work);
  return (await (await work.as(ODA)).post<DefinitionDraftDto>(`${PATH}/${id}/propose`, {}, { version })).body;
}

const on =
  (by: string, draft: (work: Casework) => Promise<DefinitionDraftDto>, body?: object): Recipe =>
  async (work) => {
    const { id, version } = await draft(work);
    return { by, params: { id }, version, ...(body && { body }) };
  };

const reads =
  (params: Readonly<Record<string, string>>, query?: Readonly<Record<string, string>>): Recipe =>
  () =>
    Promise.resolve({
      by: ODA,
      params: { kind: 'rule-set', key: 'bio1-2021', ...params },
      ...(query && { query }),
    });

export const DRAFTS: Readonly<Record<string, Recipe>> = {
  'definitions.differences': reads({}, { from: '1', to: '1' }),
  'definitions.read': reads({}),
  'definitions.version': reads({ version: '1' }),
  'drafts.create': () =>
    Promise.resolve({ by: ODA, body: { kind: 'form', key: `form-${newId()}`, body: { steps: [] } } }),
  'drafts.differences': on(ODA, begun),
  'drafts.discard': on(ODA, begun),
  'drafts.dryRun': on(ODA, begun),
  'drafts.preview': on(ODA, begun),
  'drafts.propose': on(ODA, begun),
  'drafts.publish': on(OLE, proposed),
  'drafts.read': on(ODA, begun),
  'drafts.return': on(OLE, proposed, { comment: 'Kilden mangler.' }),
  'drafts.save': on(ODA, begun, { body: { amount: [] } }),
};
