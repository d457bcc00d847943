import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameTree } from '../../api/finance-queries';
import { shortDate } from '../../lib/dates';
import { kroner } from '../../lib/money';
import { Heading } from '../../ui/digdir';

/** What other sources say of the frame and its transfers; nothing where nobody has noted anything. */
export function TreeNotes({ notes }: Pick<FrameTree, 'notes'>): ReactElement | null {
  const { t } = useTranslation('oversight');
  if (notes.length === 0) return null;
  return (
    <>
      <Heading level={3} data-size="2xs" className="finance-notes-title">
        {t('note.title')}
      </Heading>
      <ul className="tree-notes">
        {notes.map((note) => (
          <li key={note.id}>
            {t(`note.${note.kind}`, {
              source: note.source,
              amount: note.figureOre === null ? '' : kroner(note.figureOre),
            })}
            {note.words !== null && (
              <>
                {': '}
                <span className="as-written">{note.words}</span>
              </>
            )}
            <span className="under">
              {t('note.by', { name: note.writtenBy, date: shortDate(note.writtenOn) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
