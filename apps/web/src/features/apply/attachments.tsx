import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentRule } from '../../api/contract';
import { Heading, Tag } from '../../ui/digdir';
import { FileDrop } from '../../ui/file-drop';
import { FileList } from '../../ui/file-list';
import { FileProgress } from '../../ui/file-progress';
import { ProblemAlert, useProblemText } from '../../ui/problem-alert';
import { useDraft } from './use-draft';
import { useFiles } from './use-files';

export function AttachmentKind({ rule }: { rule: AttachmentRule }): ReactElement {
  const { t } = useTranslation(['apply', 'files']);
  const why = useProblemText();
  const { view } = useDraft();
  const { queue, sending, remove } = useFiles(rule.kind);
  const files = view.attachments.filter((file) => file.kind === rule.kind);
  return (
    <section className="section" id={`felt-attachments-${rule.kind}`} tabIndex={-1}>
      <Heading level={2} data-size="2xs">
        {rule.label}{' '}
        <span className="optional">
          {rule.required ? t('attachments.required') : t('attachments.optional')}
        </span>{' '}
        {files.length > 0 && <Tag data-color="success">{t('files:attached')}</Tag>}
        {files.length === 0 && rule.required && <Tag data-color="warning">{t('files:missing')}</Tag>}
      </Heading>
      <FileDrop
        label={rule.label}
        mediaTypes={rule.mediaTypes}
        maxBytes={rule.maxBytes}
        busy={false}
        onFiles={(chosen) => void queue.add(chosen)}
      />
      <FileProgress
        items={sending}
        why={({ error }) => why(error)}
        onCancel={(id) => queue.drop(id)}
        onRetry={(id) => void queue.retry(id)}
      />
      <FileList applicationId={view.id} files={files} onRemove={(file) => remove.mutate(file)} />
      <p className="ds-sr-only" role="status">
        {sending.length === 0 && queue.lastSent !== '' && t('files:sent', { name: queue.lastSent })}
      </p>
      <ProblemAlert error={remove.error} />
    </section>
  );
}
