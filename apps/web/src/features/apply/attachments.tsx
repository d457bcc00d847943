import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment, AttachmentRule } from '../../api/contract';
import { change } from '../../api/http';
import { applicationQuery } from '../../api/queries';
import { Heading } from '../../ui/digdir';
import { FileDrop } from '../../ui/file-drop';
import { FileList } from '../../ui/file-list';
import { ProblemAlert } from '../../ui/problem-alert';
import { useDraft } from './use-draft';

/** Sends and removes files one by one, in turn with the saving of answers, each from the newest version. */
function useFiles(kind: string) {
  const client = useQueryClient();
  const draft = useDraft();
  const path = `/api/applications/${draft.view.id}`;
  const after = async (): Promise<number> => {
    const view = await client.query({ ...applicationQuery(draft.view.id), staleTime: 0 });
    return view.version;
  };
  const send = useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) {
        const body = new FormData();
        body.set('kind', kind);
        body.set('file', file);
        await draft.withVersion(async (version) => {
          await change(`${path}/attachments`, { method: 'POST', body, version });
          return after();
        });
      }
    },
  });
  const remove = useMutation({
    mutationFn: (file: Attachment) =>
      draft.withVersion(async (version) => {
        await change(`${path}/attachments/${file.id}`, { method: 'DELETE', version });
        return after();
      }),
  });
  return { send, remove };
}

export function AttachmentKind({ rule }: { rule: AttachmentRule }): ReactElement {
  const { t } = useTranslation('apply');
  const { view } = useDraft();
  const { send, remove } = useFiles(rule.kind);
  const files = view.attachments.filter((file) => file.kind === rule.kind);
  return (
    <section className="section" id={`felt-attachments-${rule.kind}`} tabIndex={-1}>
      <Heading level={2} data-size="2xs">
        {rule.label}{' '}
        <span className="optional">
          {rule.required ? t('attachments.required') : t('attachments.optional')}
        </span>
      </Heading>
      <FileDrop
        label={rule.label}
        mediaTypes={rule.mediaTypes}
        maxBytes={rule.maxBytes}
        busy={send.isPending}
        onFiles={(chosen) => send.mutate(chosen)}
      />
      <FileList applicationId={view.id} files={files} onRemove={(file) => remove.mutate(file)} />
      <ProblemAlert error={send.error ?? remove.error} />
    </section>
  );
}
