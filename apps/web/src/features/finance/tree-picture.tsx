import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameTree, TreeNode } from '../../api/finance-queries';
import { kroner } from '../../lib/money';
import { BOX, layoutOf, type Placed } from './tree-layout';
import { useNodeName } from './use-node-name';

const LONGEST = 34;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const MARGIN = 4;
const THIN = 2;
const THICK = 14;

function curve(from: Placed, to: Placed): string {
  const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
  const [x2, y2] = [to.x, to.y + BOX.height / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1},${y1} C${middle},${y1} ${middle},${y2} ${x2},${y2}`;
}

/** The tree as a picture; the table below says the same in words, so it is hidden from those who listen. */
export function TreePicture({ tree }: { tree: FrameTree }): ReactElement {
  const { t } = useTranslation('oversight');
  const nameOf = useNodeName();
  const { placed, links, width, height } = layoutOf(tree);
  const whole = Math.max(
    1,
    ...tree.nodes.filter(({ kind }) => kind !== 'origin').map(({ amountOre }) => amountOre),
  );
  const title = (node: TreeNode): string => {
    const name = nameOf(node, tree);
    if (node.kind === 'frame' || node.kind === 'rest') return name;
    if (node.kind !== 'tranche') return `${t(`tree.kind.${node.kind}`)} ${name}`;
    return node.frame === tree.frame && node.year === tree.year ? name : t('tree.cameFrom', { name });
  };
  const thickness = ({ amountOre }: TreeNode): number =>
    THIN + (THICK - THIN) * Math.min(1, Math.max(0, amountOre) / whole);
  return (
    <div className="tree-picture" aria-hidden="true">
      <svg
        viewBox={`${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`}
        style={{ maxWidth: width + 2 * MARGIN }}
      >
        {links.map(({ from, to, node }) => (
          <path key={`${from.node.id} ${to.node.id}`} d={curve(from, to)} strokeWidth={thickness(node)} />
        ))}
        {placed.map(({ node, x, y }) => (
          <g key={node.id} data-node={node.kind} transform={`translate(${x} ${y})`}>
            <rect width={BOX.width} height={BOX.height} rx="6" />
            <text x="12" y="22">
              {cut(title(node))}
            </text>
            <text x="12" y="43" className="tree-amount">
              {kroner(node.amountOre)}
            </text>
            <text x="12" y="62">
              {cut(node.decisionRefs.join(', '))}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
