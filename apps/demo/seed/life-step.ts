import type { Answers } from '@tilsagn/domain/applications/form';

/** What happened in a case on a day; money in øre. Without `by` it is the applicant, or finance for the bank's steps. */
export type LifeStep = { readonly on: string; readonly by?: string } & (
  | { readonly do: 'submit' | 'take' | 'approve' | 'accept' | 'settle' }
  | { readonly do: 'attest' | 'authorise' | 'send' | 'confirm' }
  | { readonly do: 'withdraw'; readonly comment: string }
  | { readonly do: 'ask'; readonly question: string; readonly deadline: string }
  | { readonly do: 'recommend'; readonly amountOre: number; readonly reasons: string }
  | { readonly do: 'reject'; readonly reasonCode: string; readonly reasons: string }
  | { readonly do: 'request_payment'; readonly amountOre: number; readonly note?: string }
  | { readonly do: 'deliver_final_report'; readonly report: Answers }
  | { readonly do: 'propose_settlement'; readonly reasons: string }
);

/** A step of one kind. */
export type StepOf<K extends LifeStep['do']> = Extract<LifeStep, { readonly do: K }>;
