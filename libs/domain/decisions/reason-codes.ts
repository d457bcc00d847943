/** Why an application may be rejected on its merits (avslag). One word each; the words of the case stand beside it. */
export const REJECTION_REASONS = [
  'outside_purpose',
  'not_eligible',
  'started_before_applying',
  'lower_priority',
  'frame_exhausted',
  'other',
] as const;

/** Why an application may be dismissed without being tried on its merits (avvisning). */
export const DISMISSAL_REASONS = ['too_late', 'incomplete', 'not_entitled_to_apply', 'other'] as const;

export type RejectionReason = (typeof REJECTION_REASONS)[number];
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];

/** Whether a text is one of the reasons of a rejection. */
export const isRejectionReason = (text: string | null): text is RejectionReason =>
  (REJECTION_REASONS as readonly (string | null)[]).includes(text);

/** Whether a text is one of the reasons of a dismissal. */
export const isDismissalReason = (text: string | null): text is DismissalReason =>
  (DISMISSAL_REASONS as readonly (string | null)[]).includes(text);
