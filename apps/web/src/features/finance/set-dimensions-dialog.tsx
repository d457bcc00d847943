import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNTING, type PlaceDimensions } from '../../api/accounting-queries';
import { useCommand } from '../../api/use-command';
import { isDate } from '../../lib/dates';
import { refusalAt } from '../../lib/refusal-at';
import { useFrameName } from '../../lib/use-frame-name';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateField, type DateValue } from '../../ui/date-field';
import { Paragraph } from '../../ui/digdir';
import { TextField } from '../../ui/text-field';
import { DIMENSIONS } from './dimensions-table';

interface Props {
  place: PlaceDimensions;
  /** What holds for the whole frame; a measure's empty field follows it. */
  frame: PlaceDimensions | undefined;
  /** The day first proposed. */
  from: string;
  onClose: () => void;
  onDone: () => void;
}

const FIELDS = ['/validFrom', ...DIMENSIONS.map((dimension) => `/${dimension}`)];

/** Says where the money of a frame or measure is booked from a day on. */
export function SetDimensionsDialog({ place, frame, from, onClose, onDone }: Props): ReactElement {
  const { t } = useTranslation(['dimensions', 'common']);
  const nameOf = useFrameName();
  const own = place.history.find(({ validFrom }) => validFrom === place.ownFrom);
  const [validFrom, setValidFrom] = useState<DateValue>(from);
  const [typed, setTyped] = useState(
    Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, own?.[dimension] ?? ''])),
  );
  const [tried, setTried] = useState(false);
  const run = useCommand({ touches: [ACCOUNTING], onDone });
  const badDate = validFrom === undefined || !isDate(validFrom);
  const said = Object.entries(typed).filter(([, value]) => value.trim() !== '');
  const nothing = said.length === 0 && place.measure === null;
  const send = (): void => {
    setTried(true);
    if (badDate || nothing) return;
    const { frame: key, year, measure } = place;
    const body = {
      ...{ frame: key, year, validFrom, ...(measure === null ? {} : { measure }) },
      ...Object.fromEntries(said.map(([name, value]) => [name, value.trim()])),
    };
    run.mutate({ path: '/api/finance/dimensions', method: 'POST', body });
  };
  const helpOf = (dimension: (typeof DIMENSIONS)[number]): string | undefined =>
    place.measure === null ? undefined : t('likeFrame', { value: frame?.[dimension] ?? '–' });
  return (
    <ConfirmDialog
      title={t('setFor', { name: nameOf(place.measure ?? place.frame) })}
      confirm={t('confirm')}
      busy={run.isPending}
      error={run.error}
      atFields={FIELDS}
      onClose={onClose}
      onConfirm={send}
    >
      <Paragraph>{t('setAbout')}</Paragraph>
      <DateField
        id="gjelder-fra"
        label={t('validFrom')}
        value={validFrom}
        onChange={setValidFrom}
        error={tried && badDate ? t('common:date.notADate') : refusalAt(run.error, '/validFrom')}
      />
      {DIMENSIONS.map((dimension, index) => (
        <TextField
          key={dimension}
          id={dimension}
          label={t(`code.${dimension}`)}
          help={helpOf(dimension)}
          optional
          size={16}
          value={typed[dimension] ?? ''}
          onChange={(value) => setTyped({ ...typed, [dimension]: value })}
          error={tried && nothing && index === 0 ? t('needed') : refusalAt(run.error, `/${dimension}`)}
        />
      ))}
    </ConfirmDialog>
  );
}
