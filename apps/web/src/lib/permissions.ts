import type { Role, User } from '../api/contract';

const STAFF: readonly Role[] = ['caseworker', 'approver', 'finance', 'auditor', 'scheme_administrator'];

export type Area =
  | 'mine'
  | 'cases'
  | 'approval'
  | 'lists'
  | 'finance'
  | 'payments'
  | 'vouchers'
  | 'rejected'
  | 'reconciliation'
  | 'schemes'
  | 'people';

const WHO: Record<Area, (user: User) => boolean> = {
  mine: (user) => user.parties.length > 0 || user.roles.includes('applicant'),
  cases: (user) => user.roles.some((role) => STAFF.includes(role)),
  approval: (user) => user.roles.includes('approver'),
  lists: (user) => user.roles.some((role) => ['caseworker', 'approver'].includes(role)),
  finance: (user) =>
    user.roles.some((role) => ['finance', 'approver', 'auditor', 'caseworker'].includes(role)),
  payments: (user) => user.roles.includes('finance'),
  vouchers: (user) => user.roles.some((role) => ['finance', 'auditor'].includes(role)),
  rejected: (user) => user.roles.includes('approver'),
  reconciliation: (user) => user.roles.some((role) => ['finance', 'approver', 'auditor'].includes(role)),
  schemes: (user) => user.roles.some((role) => ['scheme_administrator', 'auditor'].includes(role)),
  people: (user) => user.roles.some((role) => ['system_administrator', 'auditor'].includes(role)),
};

/** Which areas stand in a person's menu. The server decides what may be done in them. */
export function areasOf(user: User): Area[] {
  return (Object.keys(WHO) as Area[]).filter((area) => WHO[area](user));
}

export function isStaff(user: User): boolean {
  return user.roles.some((role) => STAFF.includes(role));
}
