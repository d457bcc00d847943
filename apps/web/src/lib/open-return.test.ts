import type { HistoryEntry } from '../api/contract';
import { openReturn } from './open-return';

const entry = (action: string, subject: HistoryEntry['subject'] = 'case'): HistoryEntry => ({
  sequence: 1,
  action,
  actionText: '',
  fromText: null,
  toText: '',
  actorName: 'Anne Godkjenner',
  actorRole: 'approver',
  businessDate: '2021-09-01',
  at: '2021-09-01T10:00:00Z',
  comment: 'Nevn skiftordningen.',
  subject,
});

describe('a return', () => {
  it('is open until the case is recommended anew', () => {
    expect(openReturn([entry('take'), entry('recommend'), entry('return')])?.comment).toBe(
      'Nevn skiftordningen.',
    );
    expect(openReturn([entry('recommend'), entry('return'), entry('request_information')])).toBeDefined();
    expect(openReturn([entry('recommend'), entry('return'), entry('recommend')])).toBeUndefined();
  });

  it('of a payment request is no return of the case', () => {
    expect(openReturn([entry('recommend'), entry('return', 'payment_request')])).toBeUndefined();
  });
});
