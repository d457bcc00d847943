import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTRACT_LISTS, contractCallsQuery, type ContractList } from '../../api/contract-list-queries';
import { change } from '../../api/http';
import { Heading } from '../../ui/digdir';
import { FileDrop } from '../../ui/file-drop';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { ListFaults } from './list-faults';

const LARGEST = 1024 * 1024;

/** Takes a file of contracts in; what is wrong with it stands at its rows. */
export function ImportForm(): ReactElement {
  const { t } = useTranslation(['awards', 'common']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: calls = [] } = useQuery(contractCallsQuery);
  const [callKey, setCallKey] = useState<string>();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const keys = useRef(new WeakMap<File, string>());
  const send = useMutation<ContractList, Error, { file: File; call: string }>({
    mutationFn: ({ file, call }) => {
      const key = keys.current.get(file) ?? crypto.randomUUID();
      keys.current.set(file, key);
      const form = new FormData();
      form.set('file', file);
      const asked = new URLSearchParams({ callKey: call, title: title.trim() });
      return change<ContractList>(`/api/contract-lists?${asked.toString()}`, {
        method: 'POST',
        body: form,
        key,
      });
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: [...CONTRACT_LISTS] });
      await navigate({ to: '/kontraktslister/$id', params: { id } });
    },
  });
  const missing = tried ? t('common:fault.required') : undefined;
  return (
    <section className="section">
      <Heading level={2} data-size="xs">
        {t('import.title')}
      </Heading>
      <SelectField
        id="utlysning"
        label={t('import.call')}
        value={callKey}
        choices={calls.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={setCallKey}
        error={callKey === undefined ? missing : undefined}
      />
      <TextField
        id="tittel"
        label={t('import.name')}
        help={t('import.nameHelp')}
        maxLength={200}
        value={title}
        onChange={setTitle}
        error={title.trim() === '' ? missing : undefined}
      />
      <FileDrop
        label={t('import.file')}
        mediaTypes={['text/csv']}
        maxBytes={LARGEST}
        busy={send.isPending}
        onFiles={([file]) => {
          setTried(true);
          if (file !== undefined && callKey !== undefined && title.trim() !== '')
            send.mutate({ file, call: callKey });
        }}
      />
      <ListFaults error={send.error} />
    </section>
  );
}
