import type { WorkflowContext } from '@tilsagn/modules/workflow';
import { AnswerOverdueGuard } from './answer-overdue.guard';

const asked = (deadline: string | null, today: string) =>
  new AnswerOverdueGuard().check({ case: { deadline }, today } as unknown as WorkflowContext<unknown>);

describe('an answer that does not come', () => {
  it('is overdue from the day after its deadline', async () => {
    expect(await asked('2021-09-20', '2021-09-20')).toEqual({ code: 'answer_not_overdue' });
    expect(await asked('2021-09-20', '2021-09-21')).toBeNull();
    expect(await asked(null, '2021-09-21')).toEqual({ code: 'answer_not_overdue' });
  });
});
