import type { Actor } from '@tilsagn/domain/access/actor';
import type { WorklistViewDto } from '../http/worklist-view.dto';
import type { WorklistView } from '../persistence/worklist-views';

export const viewDto = ({ owner, ownerName, ...view }: WorklistView, actor: Actor): WorklistViewDto => ({
  id: view.id,
  version: view.version,
  name: view.name,
  shared: view.shared,
  filter: view.filter,
  columns: view.columns,
  owner: { sub: owner, name: ownerName },
  mine: owner === actor.sub,
});
