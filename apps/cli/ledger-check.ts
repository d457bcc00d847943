import type { CheckedInvariant } from '@tilsagn/modules/ledger';
import type { CliContext } from './context';

/** A line for each invariant, the rows that break it among the complaints: 0 when all hold, 1 otherwise. */
export function sayChecked(context: CliContext, checked: readonly CheckedInvariant[]): number {
  for (const { name, meaning, offences } of checked) {
    context.print(`${name.padEnd(4)}${offences.length === 0 ? 'OK' : 'BROKEN'}  ${meaning}`);
    offences.forEach((offence) => context.complain(`${name}: ${offence}`));
  }
  return checked.every(({ offences }) => offences.length === 0) ? 0 : 1;
}
