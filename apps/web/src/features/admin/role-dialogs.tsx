import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenRole, SchemeName } from '../../api/role-queries';
import { useCommand } from '../../api/use-command';
import { refusalAt } from '../../lib/refusal-at';
import { useRoleName } from '../../lib/use-role-name';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Paragraph } from '../../ui/digdir';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { PersonField } from './person-field';
import { STAFF_ROLES, hasLimit, mistakesIn, sentTerms, termsOf } from './role-form';
import { TermsFields } from './terms-fields';

const TOUCHES = [['roles'], ['people']] as const;
const PATH = '/api/admin/roles';

interface Common {
  schemes: readonly SchemeName[];
  onClose: () => void;
}

/** The terms whose fields show what the server says of them. */
const sayingTerms = (role: string | undefined): readonly string[] => [
  ...['/validFrom', '/validTo', '/reason'],
  ...(hasLimit(role) ? ['/limitOre'] : []),
];

function useTerms(role: GivenRole | undefined) {
  const [terms, setTerms] = useState(() => termsOf(role));
  const [tried, setTried] = useState(false);
  const onChange = (part: Partial<typeof terms>): void => setTerms((before) => ({ ...before, ...part }));
  return { terms, tried, setTried, onChange };
}

/** Gives a person a role. */
export function GrantDialog({ schemes, onClose }: Common): ReactElement {
  const { t } = useTranslation(['admin', 'common']);
  const nameOf = useRoleName();
  const [sub, setSub] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<string>();
  const { terms, tried, setTried, onChange } = useTerms(undefined);
  const run = useCommand({ touches: TOUCHES, onDone: onClose });
  const send = (): void => {
    setTried(true);
    if (sub.trim() === '' || role === undefined || Object.keys(mistakesIn(terms, role)).length > 0) return;
    const named = name.trim() === '' ? {} : { name: name.trim() };
    run.mutate({
      path: PATH,
      method: 'POST',
      body: { sub: sub.trim(), ...named, role, ...sentTerms(terms, role) },
    });
  };
  const required = (missing: boolean): string | undefined =>
    tried && missing ? t('common:fault.required') : undefined;
  return (
    <ConfirmDialog
      title={t('grant.title')}
      confirm={t('grant.confirm')}
      busy={run.isPending}
      error={run.error}
      atFields={['/sub', '/role', ...sayingTerms(role)]}
      onClose={onClose}
      onConfirm={send}
    >
      <PersonField
        sub={sub}
        onChange={setSub}
        error={required(sub.trim() === '') ?? refusalAt(run.error, '/sub')}
      />
      <TextField
        id="navn"
        label={t('grant.name')}
        help={t('grant.nameHelp')}
        optional
        value={name}
        onChange={setName}
      />
      <SelectField
        id="rolle"
        label={t('column.role')}
        value={role}
        onChange={setRole}
        choices={STAFF_ROLES.map((each) => ({ value: each, label: nameOf(each) }))}
        error={required(role === undefined) ?? refusalAt(run.error, '/role')}
      />
      <TermsFields {...{ role, terms, schemes, tried, onChange }} error={run.error} />
    </ConfirmDialog>
  );
}

/** Gives a role other terms. */
export function ChangeDialog({ role, schemes, onClose }: Common & { role: GivenRole }): ReactElement {
  const { t } = useTranslation('admin');
  const nameOf = useRoleName();
  const { terms, tried, setTried, onChange } = useTerms(role);
  const run = useCommand({ touches: TOUCHES, onDone: onClose });
  const send = (): void => {
    setTried(true);
    if (Object.keys(mistakesIn(terms, role.role)).length > 0) return;
    const sent = sentTerms(terms, role.role);
    run.mutate({ path: `${PATH}/${role.id}`, method: 'PUT', version: role.version, body: sent });
  };
  return (
    <ConfirmDialog
      title={t('change.title')}
      confirm={t('change.confirm')}
      busy={run.isPending}
      error={run.error}
      atFields={sayingTerms(role.role)}
      onClose={onClose}
      onConfirm={send}
    >
      <Paragraph>{t('about', { name: role.name ?? role.sub, role: nameOf(role.role) })}</Paragraph>
      <TermsFields role={role.role} {...{ terms, schemes, tried, onChange }} error={run.error} />
    </ConfirmDialog>
  );
}

/** Takes a role. */
export function RevokeDialog({ role, onClose }: { role: GivenRole; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['admin', 'common']);
  const nameOf = useRoleName();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const run = useCommand({ touches: TOUCHES, onDone: onClose });
  const send = (): void => {
    setTried(true);
    if (reason.trim() === '') return;
    const sent = { reason: reason.trim() };
    run.mutate({ path: `${PATH}/${role.id}/revoke`, method: 'POST', version: role.version, body: sent });
  };
  return (
    <ConfirmDialog
      title={t('revoke.title')}
      confirm={t('revoke.confirm')}
      danger
      busy={run.isPending}
      error={run.error}
      onClose={onClose}
      onConfirm={send}
    >
      <Paragraph>{t('about', { name: role.name ?? role.sub, role: nameOf(role.role) })}</Paragraph>
      <TextField
        id="begrunnelse"
        label={t('terms.reason')}
        help={t('terms.reasonHelp')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? t('common:fault.required') : undefined}
      />
    </ConfirmDialog>
  );
}
