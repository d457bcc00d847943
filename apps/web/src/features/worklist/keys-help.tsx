import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { switchHotkeys, useHotkeysOn } from '../../lib/use-hotkeys';
import { CheckboxField } from '../../ui/checkbox-field';
import { Button, Dialog, Heading } from '../../ui/digdir';

const KEYS = ['search', 'next', 'previous', 'open', 'help'] as const;

/** The keys of the worklist, and the switch that turns them off. */
export function KeysHelp({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation('worklist');
  const on = useHotkeysOn();
  const id = useId();
  return (
    <Dialog open onClose={onClose} closeButton={false} aria-labelledby={id} className="confirm">
      <Heading level={2} data-size="xs" id={id} className="confirm-title">
        {t('keys.title')}
      </Heading>
      <dl className="facts">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`keys.key.${key}`)}</kbd>
            </dt>
            <dd>{t(`keys.does.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <CheckboxField
        id="hurtigtaster"
        label={t('keys.on')}
        help={t('keys.onHelp')}
        value={on}
        onChange={switchHotkeys}
      />
      <div className="button-row">
        <Button onClick={onClose}>{t('keys.close')}</Button>
      </div>
    </Dialog>
  );
}
