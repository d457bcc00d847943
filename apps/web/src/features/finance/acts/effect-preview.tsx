import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Effect } from '../../../api/act-queries';
import { Heading, Paragraph } from '../../../ui/digdir';
import { useProblemText } from '../../../ui/problem-alert';
import { EffectTable } from './effect-table';

interface Props {
  effects: readonly Effect[] | undefined;
  /** Why it could not be booked. */
  error: unknown;
  /** Whether all fields are filled in, so that it is asked for. */
  asked: boolean;
}

function Said({ effects, error, asked }: Props): ReactElement {
  const { t } = useTranslation('acts');
  const say = useProblemText();
  if (!asked) return <Paragraph>{t('effect.fillIn')}</Paragraph>;
  if (error !== null && error !== undefined) {
    return (
      <>
        <Paragraph>
          <strong>{t('effect.refused')}</strong>
        </Paragraph>
        <Paragraph>{say(error)}</Paragraph>
      </>
    );
  }
  if (effects === undefined) return <Paragraph>{t('effect.working')}</Paragraph>;
  return <Paragraph>{effects.length === 0 ? t('effect.noAccounts') : t('effect.notYet')}</Paragraph>;
}

/** What the act would do, beside the form it is filled in in. */
export function EffectPreview(props: Props): ReactElement {
  const { t } = useTranslation('acts');
  const { effects, asked, error } = props;
  const shown = asked && (error === null || error === undefined) ? (effects ?? []) : [];
  return (
    <section className="box effect-preview" aria-labelledby="slik-blir-det">
      <Heading level={2} data-size="xs" id="slik-blir-det">
        {t('effect.title')}
      </Heading>
      <div role="status">
        <Said {...props} />
      </div>
      {shown.length > 0 && <EffectTable effects={shown} />}
    </section>
  );
}
