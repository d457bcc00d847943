import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameTree } from '../../api/finance-queries';
import { useCommand } from '../../api/use-command';
import { kroner } from '../../lib/money';
import { ChoiceField } from '../../ui/choice-field';
import { Details } from '../../ui/details';
import { Button } from '../../ui/digdir';
import { MoneyField, type MoneyValue } from '../../ui/money-field';
import { ProblemAlert } from '../../ui/problem-alert';
import { SelectField } from '../../ui/select-field';
import { StatusLine } from '../../ui/status-line';
import { TextField } from '../../ui/text-field';
import { useNodeName } from './use-node-name';

const KINDS = ['differs', 'origin', 'remark'] as const;

/** Notes another source's figure beside the ledger's own; the ledger stays as it is. */
export function NoteForm({ tree }: { tree: FrameTree }): ReactElement {
  const { t } = useTranslation('oversight');
  const nameOf = useNodeName();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('differs');
  const [transferId, setTransferId] = useState<string>();
  const [source, setSource] = useState('');
  const [figure, setFigure] = useState<MoneyValue>();
  const [words, setWords] = useState('');
  const write = useCommand({
    touches: [['ledger', 'tree']],
    onDone: () => {
      setSource('');
      setFigure(undefined);
      setWords('');
    },
  });
  const id = (field: string): string => `felt-${tree.frame}-${field}`;
  return (
    <Details summary={t('note.add')}>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          write.mutate({
            path: `/api/ledger/frames/${tree.frame}/${tree.year}/notes`,
            method: 'POST',
            body: {
              kind,
              source,
              ...(transferId !== undefined && { transferId }),
              ...(figure !== undefined && { figureOre: figure }),
              ...(words !== '' && { words }),
            },
          });
        }}
      >
        <ChoiceField
          id={id('slag')}
          label={t('note.kind')}
          value={kind}
          choices={KINDS.map((each) => ({ value: each, label: t(`note.kinds.${each}`) }))}
          onChange={(value) => setKind(KINDS.find((each) => each === value) ?? 'differs')}
        />
        <SelectField
          id={id('gjelder')}
          label={t('note.about')}
          empty={t('note.wholeFrame')}
          value={transferId}
          choices={tree.nodes
            .filter((node) => node.kind === 'tranche' || node.kind === 'moved')
            .flatMap((node) =>
              node.transferIds.map((value) => ({
                value,
                label: `${nameOf(node, tree)}, ${kroner(node.amountOre)}`,
              })),
            )}
          onChange={setTransferId}
        />
        <TextField
          id={id('kilde')}
          label={t('note.source')}
          help={t('note.sourceHelp')}
          value={source}
          onChange={setSource}
        />
        <MoneyField id={id('belop')} label={t('note.figure')} value={figure} onChange={setFigure} />
        <TextField id={id('ord')} label={t('note.words')} value={words} onChange={setWords} />
        {write.error !== null && <ProblemAlert error={write.error} />}
        <div>
          <Button type="submit" variant="secondary" loading={write.isPending}>
            {t('note.save')}
          </Button>
        </div>
        <StatusLine tone="good">{write.isSuccess ? t('note.saved') : ''}</StatusLine>
      </form>
    </Details>
  );
}
