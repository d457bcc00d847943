import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../api/queries';
import { useRoleName } from '../lib/use-role-name';
import { Button, Paragraph } from './digdir';
import { Page } from './page';

/** Somebody came to a page that their role has no part in: says who they are here, and where their own work is. */
export function WrongRolePage(): ReactElement {
  const { t } = useTranslation(['mine', 'common']);
  const roleName = useRoleName();
  const { user } = useSuspenseQuery(meQuery).data;
  const roles = (user?.roles ?? []).map(roleName).join(', ');
  return (
    <Page
      title={t('common:otherRoles')}
      width="text"
      intro={user === null ? undefined : t('wrongRole.who', { name: user.name, roles })}
    >
      <Paragraph>{t('wrongRole.other')}</Paragraph>
      <Button asChild variant="secondary" className="push-down">
        <Link to="/hjem">{t('wrongRole.goTo')}</Link>
      </Button>
    </Page>
  );
}
