import { useTranslation } from 'react-i18next';
import type { FrameAct } from '../../../api/act-queries';
import { useFrameName } from '../../../lib/use-frame-name';

interface ActWords {
  /** What kind of act it is. */
  readonly kindOf: (act: FrameAct) => string;
  /** The frame and measure it is about; of a reallocation where the money comes from. */
  readonly placeOf: (act: FrameAct) => string;
  /** Of a reallocation: where the money goes. */
  readonly targetOf: (act: FrameAct) => string;
}

/** An act on a frame in words. */
export function useActWords(): ActWords {
  const { t } = useTranslation('acts');
  const nameOf = useFrameName();
  const named = (
    frame: string | undefined,
    measure: string | undefined,
    year: number | undefined,
  ): string => {
    const key = measure ?? frame;
    return key === undefined ? '–' : `${nameOf(key)} ${year ?? ''}`.trim();
  };
  return {
    kindOf: ({ kind, act }) =>
      kind === 'close_year' ? t(act === 2 ? 'one.act2' : 'one.act1') : t(`kind.${kind}`),
    placeOf: ({ frame, measure, year }) => named(frame, measure, year),
    targetOf: ({ toFrame, toMeasure, year }) => named(toFrame, toMeasure, year),
  };
}
