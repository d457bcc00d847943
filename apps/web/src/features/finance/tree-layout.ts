import type { FrameTree, TreeNode } from '../../api/finance-queries';

export const BOX = { width: 250, height: 74, gapX: 36, gapY: 14 } as const;

export interface Placed {
  node: TreeNode;
  x: number;
  y: number;
}

export interface Layout {
  placed: readonly Placed[];
  links: readonly { from: Placed; to: Placed; node: TreeNode }[];
  width: number;
  height: number;
}

const COLUMN: Record<TreeNode['kind'], number> = {
  origin: 0,
  tranche: 1,
  frame: 2,
  measure: 3,
  moved: 3,
  rest: 3,
};

/** Puts the nodes in columns from the origin to what was moved on; a column that nobody needs is left out. */
export function layoutOf({ nodes }: FrameTree): Layout {
  const root = nodes.find(({ kind }) => kind === 'frame');
  const columnOf = (node: TreeNode): number =>
    node.kind === 'moved' && node.next !== root?.id ? 4 : COLUMN[node.kind];
  const used = [...new Set(nodes.map(columnOf))].sort((one, other) => one - other);
  const rows = used.map((column) =>
    ordered(
      nodes.filter((node) => columnOf(node) === column),
      nodes,
    ),
  );
  const most = Math.max(1, ...rows.map((row) => row.length));
  const height = most * (BOX.height + BOX.gapY) - BOX.gapY;
  const placed = rows.flatMap((row, place) => {
    const own = row.length * (BOX.height + BOX.gapY) - BOX.gapY;
    return row.map((node, at): Placed => ({
      node,
      x: place * (BOX.width + BOX.gapX),
      y: (height - own) / 2 + at * (BOX.height + BOX.gapY),
    }));
  });
  const at = new Map(placed.map((each) => [each.node.id, each]));
  const links = placed.flatMap((each) => {
    const next = each.node.next === null ? undefined : at.get(each.node.next);
    if (next === undefined) return [];
    return [
      next.x > each.x ? { from: each, to: next, node: each.node } : { from: next, to: each, node: each.node },
    ];
  });
  return { placed, links, width: used.length * (BOX.width + BOX.gapX) - BOX.gapX, height };
}

/** In the order of what they hang on, so that lines do not cross. */
const ordered = (column: readonly TreeNode[], all: readonly TreeNode[]): TreeNode[] =>
  column.toSorted(
    (a, b) => all.findIndex(({ id }) => id === a.next) - all.findIndex(({ id }) => id === b.next),
  );

/** From the origins down to what was moved on, each below what it hangs on, with its depth. */
export function linesOf({ nodes }: FrameTree): { node: TreeNode; depth: number }[] {
  const root = nodes.find(({ kind }) => kind === 'frame');
  if (root === undefined) return [];
  const hangingOn = (id: string, depth: number): { node: TreeNode; depth: number }[] =>
    nodes
      .filter((node) => node.next === id && node.kind !== 'origin' && node.kind !== 'tranche')
      .flatMap((node) => [{ node, depth }, ...hangingOn(node.id, depth + 1)]);
  const tranches = nodes
    .filter(({ kind }) => kind === 'tranche')
    .flatMap((node) => [
      ...nodes
        .filter((each) => each.kind === 'origin' && each.next === node.id)
        .map((origin) => ({ node: origin, depth: 0 })),
      { node, depth: 1 },
    ]);
  return [...tranches, { node: root, depth: 2 }, ...hangingOn(root.id, 3)];
}
