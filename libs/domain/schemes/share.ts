import { formatShare } from '@tilsagn/domain/money/text';
import type { Share } from '@tilsagn/domain/schemes/rule-set';

/** «10 %», «2/3». */
export const writtenShare = (share: Share): string =>
  'basisPoints' in share
    ? formatShare(share.basisPoints)
    : `${String(share.numerator)}/${String(share.denominator)}`;
