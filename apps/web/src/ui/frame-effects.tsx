import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameEffect } from '../api/contract';
import { kroner, percent } from '../lib/money';
import { useFrameName } from '../lib/use-frame-name';
import { Heading } from './digdir';
import { Facts } from './facts';

/** What a measure has left once the case is decided. A call with several measures draws in order, as the ledger does. */
const afterOf = (frame: FrameEffect, proposedOre: number | undefined): number =>
  proposedOre === undefined ? frame.availableOre : frame.availableWithoutThisCaseOre - proposedOre;

/** What the measures have left, with and without what is set aside for this case. */
export function FrameEffects({
  frames,
  proposedOre,
}: {
  frames: readonly FrameEffect[];
  /** What is to be recommended or granted; nothing: what is reserved now. */
  proposedOre?: number | undefined;
}): ReactElement | null {
  const { t } = useTranslation('money');
  const nameOf = useFrameName();
  if (frames.length === 0) return null;
  return (
    <section className="box">
      <Heading level={3} data-size="2xs">
        {t('frame.title')}
      </Heading>
      {frames.map((frame) => (
        <Facts
          key={`${frame.frame} ${frame.year} ${frame.measure}`}
          facts={[
            {
              label: t('frame.available', { measure: nameOf(frame.measure), year: frame.year }),
              value: <span className="num">{kroner(frame.availableOre)}</span>,
            },
            ...(frame.givenOre > 0 && (proposedOre !== undefined || frame.reservedForThisCaseOre > 0)
              ? [
                  {
                    label: t('frame.after'),
                    value: (
                      <strong className="num">
                        {t('frame.afterLeft', {
                          amount: kroner(afterOf(frame, proposedOre)),
                          share: percent(afterOf(frame, proposedOre), frame.givenOre),
                        })}
                      </strong>
                    ),
                  },
                ]
              : []),
            {
              label: t('frame.reservedHere'),
              value: <span className="num">{kroner(frame.reservedForThisCaseOre)}</span>,
            },
            {
              label: t('frame.without'),
              value: <span className="num">{kroner(frame.availableWithoutThisCaseOre)}</span>,
            },
          ]}
        />
      ))}
    </section>
  );
}
