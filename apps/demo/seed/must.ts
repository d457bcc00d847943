import type { Result } from '@tilsagn/domain/result';
import { StartupError } from '@tilsagn/platform/config/startup-error';

const OTHER_VERSION =
  'The database holds the demo data of another version of Tilsagn. Delete the data folder (.data, or what TILSAGN_DATA names), or set TILSAGN_DATA to a new one.';

/**
 * The value of what the demo's data must not be refused. Throws one sentence where an earlier version's data stand in
 * the way, else the refusal: then the data or the rules are wrong.
 */
export function must<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value;
  if (result.code === 'exists_with_different_content') throw new StartupError(OTHER_VERSION);
  const reasons = result.reasons.map(({ code, field, params }) =>
    [code, field, ...Object.entries(params ?? {}).flat()].filter((part) => part !== undefined).join(' '),
  );
  throw new Error(`the demo's data were refused (${what}): ${reasons.join('; ')}`);
}
