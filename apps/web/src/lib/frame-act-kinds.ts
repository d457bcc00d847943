/** What finance proposes in the form of acts; year-end has a page of its own. */
export const FRAME_ACT_KINDS = [
  'allocate',
  'top_up',
  'cut',
  'distribute',
  'withdraw_allotment',
  'reallocate',
  'overbook',
  'reverse',
] as const;

export type FrameActKind = (typeof FRAME_ACT_KINDS)[number];
