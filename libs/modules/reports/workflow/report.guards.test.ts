import type { WorkflowContext } from '@tilsagn/modules/workflow';
import { ProjectStartedGuard } from './report.guards';

const reported = (projectStartsOn: string | null, today: string) =>
  new ProjectStartedGuard().check({
    case: { projectStartsOn },
    today,
  } as unknown as WorkflowContext<unknown>);

describe('a report on a project', () => {
  it('is refused until its first day', async () => {
    expect(await reported('2021-10-01', '2021-09-30')).toEqual({
      code: 'project_not_started',
      params: { day: '2021-10-01' },
    });
    expect(await reported('2021-10-01', '2021-10-01')).toBeNull();
    expect(await reported(null, '2021-10-01')).toBeNull();
  });
});
