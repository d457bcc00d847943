import { inEach, type FullText } from '@tilsagn/domain/language/sentence';
import { formatShare } from '@tilsagn/domain/money/text';
import type { Share } from '@tilsagn/domain/schemes/rule-set';

/** «10 %», «2/3». */
export const writtenShare = (share: Share): FullText =>
  inEach((language) =>
    'basisPoints' in share
      ? formatShare(share.basisPoints, language)
      : `${String(share.numerator)}/${String(share.denominator)}`,
  );
