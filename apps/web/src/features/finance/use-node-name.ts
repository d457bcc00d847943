import { useTranslation } from 'react-i18next';
import type { TreeNode } from '../../api/finance-queries';
import { useFrameName } from '../../lib/use-frame-name';

/** Where a node's money is, came from or went, in words. */
export function useNodeName(): (node: TreeNode, home: { frame: string; year: number }) => string {
  const { t } = useTranslation('oversight');
  const nameOf = useFrameName();
  return (node, home) => {
    if (node.kind === 'origin') return node.words ?? '';
    if (node.kind === 'rest') return t('tree.kind.rest');
    const elsewhere = node.frame !== home.frame || node.year !== home.year;
    if (node.kind === 'tranche' && !elsewhere) return t('tree.source');
    if (node.kind === 'moved' && !elsewhere && node.measure === null) return t('tree.back');
    if (node.kind === 'measure') return nameOf(node.measure ?? node.frame);
    return `${nameOf(elsewhere ? node.frame : (node.measure ?? node.frame))} ${node.year}`;
  };
}
