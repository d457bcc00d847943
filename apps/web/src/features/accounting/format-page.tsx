import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paymentFormatQuery } from '../../api/accounting-queries';
import { Async } from '../../ui/async';
import { Page } from '../../ui/page';
import { FormatForm } from './format-form';
import { FormatPreview } from './format-preview';
import { FormatTable } from './format-table';
import { useIsFinance } from './use-is-finance';
import './accounting.css';

/** How the file for the accounting system is written: its columns in order, its marks, and what that looks like. */
export function FormatPage(): ReactElement {
  const { t } = useTranslation(['format', 'accounting']);
  const isFinance = useIsFinance();
  const query = useQuery(paymentFormatQuery);
  return (
    <Page
      width="wide"
      title={t('title')}
      intro={t('intro')}
      kicker={
        <Link className="ds-link" to="/okonomi/bilag">
          {t('accounting:vouchers.title')}
        </Link>
      }
    >
      <Async query={query} rows={8}>
        {(format) =>
          isFinance ? (
            <FormatForm format={format} />
          ) : (
            <>
              <FormatTable format={format} />
              <FormatPreview format={format} />
            </>
          )
        }
      </Async>
    </Page>
  );
}
