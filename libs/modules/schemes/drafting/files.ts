import type { ByReport } from '@tilsagn/domain/reports/report-form';
import type { Text } from '@tilsagn/domain/text';
import type { CallKind, CallMeasure, CallPage, UntilMoneyEnds } from '../persistence/calls';

/** A call as its file says it, naming what it pins by key. */
export interface CallFile {
  readonly key: string;
  readonly schemeKey: string;
  /** Left out: one that is applied to. */
  readonly kind?: CallKind;
  readonly supersedes?: string;
  readonly name: Text;
  readonly summary: Text;
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly untilMoneyEnds?: UntilMoneyEnds;
  readonly showsRemaining?: boolean;
  readonly ruleSet: string;
  readonly form: string;
  readonly workflow: string;
  readonly paymentWorkflow: string;
  /** The forms of its reports; what is left out is asked as usual. */
  readonly reports?: ByReport<string>;
  readonly measures: readonly CallMeasure[];
  readonly page: CallPage;
}

/** A scheme as its file says it; its calls are published by themselves. */
export interface SchemeFile {
  readonly key: string;
  readonly name: Text;
}

/** A later last day of a published call. */
export interface ExtensionFile {
  readonly key: string;
  readonly closesOn: string;
  readonly reason: string;
}
