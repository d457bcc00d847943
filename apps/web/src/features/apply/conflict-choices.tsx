import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, ApplicationView } from '../../api/contract';
import { meQuery } from '../../api/queries';
import { AnswerValue } from '../../form/answer-value';
import { clockOf } from '../../lib/dates';
import { fieldId } from '../../lib/pointer';
import { useText } from '../../lib/use-text';
import { Alert, Button, Heading, Paragraph } from '../../ui/digdir';
import { merged, type Difference, type Side } from './differences';

const SIDES: readonly Side[] = ['mine', 'theirs'];

interface FieldProps {
  difference: Difference;
  names: Record<Side, string>;
  side: Side;
  onChoose: (side: Side) => void;
}

/** One field in both versions, side by side. */
function ChooseSide({ difference, names, side, onChoose }: FieldProps): ReactElement {
  const text = useText();
  const id = `valg-${fieldId(difference.field.pointer)}`;
  return (
    <fieldset className="ds-fieldset choices versions">
      <legend className="ds-label">{text(difference.field.label)}</legend>
      {SIDES.map((each) => (
        <div key={each} className="version" data-chosen={side === each}>
          <label className="choice">
            <input
              className="ds-input"
              type="radio"
              name={id}
              aria-describedby={`${id}-${each}`}
              checked={side === each}
              onChange={() => onChoose(each)}
            />
            <span>{names[each]}</span>
          </label>
          <div className="version-value" id={`${id}-${each}`}>
            <AnswerValue field={difference.field} value={difference[each]} />
          </div>
        </div>
      ))}
    </fieldset>
  );
}

interface Props {
  mine: Answers;
  theirs: ApplicationView;
  differences: readonly Difference[];
  onChosen: (answers: Answers, anyOfMine: boolean) => void;
}

/** Both versions of what differs, who saved the other one and when, and a choice for each field or for all. */
export function ConflictChoices({ mine, theirs, differences, onChosen }: Props): ReactElement {
  const { t } = useTranslation('draft');
  const { data: me } = useSuspenseQuery(meQuery);
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const sideOf = ({ field, suggested }: Difference): Side => chosen[field.pointer] ?? suggested;
  const name = theirs.savedBy ?? '';
  const time = theirs.savedAt === null ? '' : clockOf(theirs.savedAt);
  const bySelf = name === me.user?.name;
  const names = {
    mine: t('conflict.mine'),
    theirs: bySelf ? t('conflict.theirsSelf', { time }) : t('conflict.theirs', { name, time }),
  };
  const use = (pick: (difference: Difference) => Side): void =>
    onChosen(
      merged(mine, differences, pick),
      differences.some((difference) => pick(difference) === 'mine'),
    );
  return (
    <section className="conflict" aria-labelledby="to-versjoner">
      <Alert data-color="warning" role="alert">
        <Heading level={2} data-size="2xs" id="to-versjoner">
          {t('conflict.title')}
        </Heading>
        <Paragraph>
          {bySelf ? t('conflict.bySelf', { time }) : t('conflict.byOther', { name, time })}
        </Paragraph>
      </Alert>
      {differences.map((difference) => (
        <ChooseSide
          key={difference.field.pointer}
          difference={difference}
          names={names}
          side={sideOf(difference)}
          onChoose={(side) => setChosen((known) => ({ ...known, [difference.field.pointer]: side }))}
        />
      ))}
      <div className="button-row">
        <Button onClick={() => use(sideOf)}>{t('conflict.use')}</Button>
        <Button variant="secondary" onClick={() => use(() => 'mine')}>
          {t('conflict.allMine')}
        </Button>
        <Button variant="secondary" onClick={() => use(() => 'theirs')}>
          {t('conflict.allTheirs')}
        </Button>
      </div>
    </section>
  );
}
