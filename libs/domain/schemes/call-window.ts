export type CallStatus = 'open' | 'upcoming' | 'closed';

/**
 * Whether a call takes applications on a date. Both ends of its window count; without an end it runs until its money
 * ends (design.md section 3).
 * @param call dates 'YYYY-MM-DD'
 * @param today the business date
 */
export function callStatus(
  call: { readonly opensOn: string | null; readonly closesOn: string | null },
  today: string,
): CallStatus {
  if (call.opensOn === null) return 'closed';
  if (today < call.opensOn) return 'upcoming';
  return call.closesOn !== null && today > call.closesOn ? 'closed' : 'open';
}
