import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameTree, TreeNode } from '../../api/finance-queries';
import { shortDate } from '../../lib/dates';
import { amount } from '../../lib/money';
import { useFrameName } from '../../lib/use-frame-name';
import { DataTable } from '../../ui/data-table';
import { linesOf } from './tree-layout';
import { useNodeName } from './use-node-name';

const INDENT_REM = 1.1;
const UNKNOWN = '–';

/** The tree as a table: each step below what it hangs on, with its letter or case. */
export function TreeTable({ tree }: { tree: FrameTree }): ReactElement {
  const { t } = useTranslation('oversight');
  const nameOf = useNodeName();
  const frameName = useFrameName();
  const reference = (node: TreeNode): string => {
    if (node.decisionRefs.length > 0) return node.decisionRefs.join(', ');
    const gives = node.transferKind === 'allocate' || node.transferKind === 'top_up';
    return node.kind === 'tranche' && gives ? t('tree.missing') : UNKNOWN;
  };
  return (
    <DataTable
      caption={t('tree.caption', { frame: frameName(tree.frame), year: tree.year })}
      rows={linesOf(tree)}
      rowKey={({ node }) => node.id}
      columns={[
        {
          key: 'step',
          head: t('tree.step'),
          cell: ({ node, depth }) => {
            const [only, ...others] = node.transferIds;
            const text = nameOf(node, tree);
            return (
              <span style={{ display: 'block', paddingInlineStart: `${depth * INDENT_REM}rem` }}>
                {only !== undefined && others.length === 0 && node.kind !== 'origin' ? (
                  <Link className="ds-link" to="/okonomi/krone/$id" params={{ id: only }}>
                    {text}
                  </Link>
                ) : (
                  <span className={node.kind === 'frame' ? 'strong' : undefined}>{text}</span>
                )}
              </span>
            );
          },
        },
        { key: 'what', head: t('tree.what'), cell: ({ node }) => t(`tree.kind.${node.kind}`) },
        {
          key: 'date',
          head: t('tree.date'),
          cell: ({ node }) => (
            <span className="num nowrap">
              {node.valueDate === null ? UNKNOWN : shortDate(node.valueDate)}
            </span>
          ),
        },
        { key: 'reference', head: t('tree.reference'), cell: ({ node }) => reference(node) },
        {
          key: 'amount',
          head: t('tree.amount'),
          numeric: true,
          cell: ({ node }) => amount(node.amountOre),
        },
      ]}
    />
  );
}
