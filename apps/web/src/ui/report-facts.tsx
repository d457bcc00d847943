import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FinalReport } from '../api/contract';
import type { FormDefinition } from '../api/contract';
import { costCategories } from '../lib/cost-categories';
import { kroner } from '../lib/money';
import { useText } from '../lib/use-text';
import { Facts } from './facts';

/** A final report as it was delivered. */
export function ReportFacts({
  report,
  form,
}: {
  report: FinalReport;
  form: FormDefinition | null;
}): ReactElement {
  const { t } = useTranslation(['money', 'common']);
  const text = useText();
  const categories = costCategories(form);
  const name = (key: string): string => {
    const option = categories.find((each) => each.value === key);
    return option === undefined ? key : text(option.label);
  };
  const total = report.actualCosts.reduce((sum, cost) => sum + cost.amountOre, 0);
  return (
    <>
      <table className="ds-table table" data-size="sm">
        <thead>
          <tr>
            <th scope="col">{t('report.category')}</th>
            <th scope="col" className="right">
              {t('report.actual')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.actualCosts.map((cost) => (
            <tr key={cost.category}>
              <td>{name(cost.category)}</td>
              <td className="right num">{kroner(cost.amountOre)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{t('common:sum')}</td>
            <td className="right num">{kroner(total)}</td>
          </tr>
        </tfoot>
      </table>
      <Facts
        facts={[
          { label: t('report.participants'), value: report.participantsCompleted },
          { label: t('report.avoidedLayoffs'), value: report.avoidedLayoffs },
          { label: t('report.effect'), value: t(`report.effects.${report.effect}`) },
          { label: t('report.summary'), value: <span className="as-written">{report.summary}</span> },
        ]}
      />
    </>
  );
}
