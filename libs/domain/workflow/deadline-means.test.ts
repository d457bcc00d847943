import { deadlineMeans } from './deadline-means';
import type { WorkflowDefinition } from './definition';

const workflow = {
  transitions: [
    { action: 'answer', from: ['waiting'] },
    { action: 'accept', from: ['offered'] },
    { action: 'make_final_report_due', from: ['active'] },
    { action: 'deliver_final_report', from: ['active', 'due'] },
  ],
} as unknown as WorkflowDefinition;

it.each([
  ['waiting', 'answer'],
  ['offered', 'accept'],
  ['active', 'activity_report'],
  ['due', 'deliver_final_report'],
  ['closed', null],
])('the deadline of a case that is %s is for: %s', (state, means) => {
  expect(deadlineMeans(workflow, state)).toBe(means);
});
