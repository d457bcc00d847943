import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerValue } from '../../form/answer-value';
import { fieldId } from '../../lib/pointer';
import { useText } from '../../lib/use-text';
import { Heading } from '../../ui/digdir';
import type { Difference } from './differences';

/** What a correction changes, to be read before it is sent: each field as it stands and as it will stand. */
export function CorrectedFields({ changes }: { changes: readonly Difference[] }): ReactElement {
  const { t } = useTranslation('correction');
  const text = useText();
  return (
    <section className="box" aria-labelledby="endringene">
      <Heading level={2} data-size="xs" id="endringene">
        {t('changes')}
      </Heading>
      {changes.length === 0 ? (
        <p>{t('noChanges')}</p>
      ) : (
        changes.map(({ field, mine, theirs }) => (
          <div className="corrected" key={fieldId(field.pointer)}>
            <h3 className="ds-label">{text(field.label)}</h3>
            <div className="corrected-sides">
              <div>
                <p className="subtle">{t('before')}</p>
                <AnswerValue field={field} value={theirs} />
              </div>
              <div>
                <p className="subtle">{t('after')}</p>
                <AnswerValue field={field} value={mine} />
              </div>
            </div>
          </div>
        ))
      )}
    </section>
  );
}
