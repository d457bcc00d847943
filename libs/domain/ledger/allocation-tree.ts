import type { IsoDate } from '@tilsagn/domain/calendar/iso-date';
import type { TransferKind } from '@tilsagn/domain/ledger/kinds';
import type { FrameRef } from '@tilsagn/domain/ledger/measures';
import type { TransferEnd } from '@tilsagn/domain/ledger/transfers';
import { ore, ZERO, type Ore } from '@tilsagn/domain/money/ore';

/** A transfer that moved appropriations: between source, frames, measures, years. */
export interface Movement {
  readonly id: string;
  readonly kind: TransferKind;
  readonly amountOre: Ore;
  readonly valueDate: IsoDate;
  readonly from: TransferEnd;
  readonly to: TransferEnd;
  readonly decisionRef: string | null;
  readonly reason: string | null;
}

export const NODE_KINDS = ['origin', 'tranche', 'frame', 'measure', 'moved', 'rest'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** One place in the picture of where a frame's money came from and went. */
export interface TreeNode extends FrameRef {
  readonly id: string;
  /** The node it hangs on: to its right for origins and tranches, else to its left; null for the frame itself. */
  readonly next: string | null;
  readonly kind: NodeKind;
  /** The frame, year and measure are those that the money is in, came from or went to. */
  readonly measure: string | null;
  readonly transferKind: TransferKind | null;
  readonly amountOre: Ore;
  readonly valueDate: IsoDate | null;
  /** Letters and cases behind it. */
  readonly decisionRefs: readonly string[];
  readonly transferIds: readonly string[];
  readonly words: string | null;
}

/** The larger sum a transfer is a part of, as a source says it. */
export interface Origin {
  readonly id: string;
  readonly transferId: string;
  readonly source: string;
  readonly figureOre: Ore;
}

const POTS: readonly TransferEnd['account'][] = ['frame', 'available'];

const total = (amounts: readonly Ore[]): Ore => ore(amounts.reduce((sum, amount) => sum + amount, 0n));
const sumOf = (movements: readonly Movement[]): Ore => total(movements.map(({ amountOre }) => amountOre));
const refsOf = (movements: readonly Movement[]): string[] => [
  ...new Set(movements.flatMap(({ decisionRef }) => decisionRef ?? [])),
];

function leaf(id: string, next: string, kind: NodeKind, movement: Movement, end: TransferEnd): TreeNode {
  const { amountOre, valueDate, reason } = movement;
  return {
    id,
    next,
    kind,
    frame: end.frame,
    year: end.year,
    measure: end.measure,
    transferKind: movement.kind,
    amountOre,
    valueDate,
    decisionRefs: refsOf([movement]),
    transferIds: [movement.id],
    words: reason,
  };
}

/**
 * Where the money of one frame came from and went, in øre: the sums it is a part of, its tranches, the frame, its
 * measures, and what was moved on to other frames, each with the letters and cases behind it. What cases drew is not
 * in it. An empty list for a frame that was given nothing.
 */
export function allocationTree(
  { frame, year }: FrameRef,
  movements: readonly Movement[],
  origins: readonly Origin[] = [],
): TreeNode[] {
  const here = (end: TransferEnd): boolean =>
    end.frame === frame && end.year === year && POTS.includes(end.account);
  const incoming = movements.filter(({ from, to }) => here(to) && !here(from));
  if (incoming.length === 0) return [];
  const outgoing = movements.filter(({ from, to }) => here(from) && !here(to));
  const within = movements.filter(({ from, to }) => here(from) && here(to));
  const root = `${frame}/${year}`;
  const place = (measure: string): string => `${root}/${measure}`;
  const plain = { frame, year, transferKind: null, valueDate: null, words: null };
  const names = [...new Set([...incoming, ...within].flatMap(({ to }) => to.measure ?? []))].sort();
  const measures = names.map((measure): TreeNode => {
    const into = [...incoming, ...within].filter(({ to }) => here(to) && to.measure === measure);
    const back = within.filter(({ from, to }) => from.measure === measure && to.measure === null);
    return {
      ...plain,
      id: place(measure),
      next: root,
      kind: 'measure',
      measure,
      amountOre: ore(sumOf(into) - sumOf(back)),
      decisionRefs: refsOf(into),
      transferIds: [...into, ...back].map(({ id }) => id),
    };
  });
  const moved = [
    ...outgoing,
    ...within.filter(({ from, to }) => from.measure !== null && to.measure !== null),
  ].map((movement) =>
    leaf(
      movement.id,
      movement.from.measure === null ? root : place(movement.from.measure),
      'moved',
      movement,
      movement.to,
    ),
  );
  const between = sumOf(within.filter(({ from, to }) => from.measure !== null && to.measure !== null));
  const distributed = ore(total(measures.map(({ amountOre }) => amountOre)) - between);
  const rest = ore(
    sumOf(incoming) - distributed - sumOf(outgoing.filter(({ from }) => from.measure === null)),
  );
  const nodes: TreeNode[] = [
    ...incoming.flatMap((movement) => [
      ...origins
        .filter(({ transferId }) => transferId === movement.id)
        .map((origin): TreeNode => ({
          ...plain,
          id: origin.id,
          next: movement.id,
          kind: 'origin',
          measure: null,
          amountOre: origin.figureOre,
          decisionRefs: [],
          transferIds: [movement.id],
          words: origin.source,
        })),
      leaf(movement.id, root, 'tranche', movement, movement.from),
    ]),
    {
      ...plain,
      id: root,
      next: null,
      kind: 'frame',
      measure: null,
      amountOre: sumOf(incoming),
      decisionRefs: [],
      transferIds: [],
    },
    ...measures,
    ...moved,
  ];
  if (rest !== ZERO && names.length > 0) {
    nodes.push({
      ...plain,
      id: `${root}/rest`,
      next: root,
      kind: 'rest',
      measure: null,
      amountOre: rest,
      decisionRefs: [],
      transferIds: [],
    });
  }
  return nodes;
}

/** The nodes as one reads them: what the money came from, the frame, what each measure got and where that went on. */
export function downwards(nodes: readonly TreeNode[]): TreeNode[] {
  const hangingOn = (id: string, kinds: readonly NodeKind[]): TreeNode[] =>
    nodes.filter(({ next, kind }) => next === id && kinds.includes(kind));
  const below = (node: TreeNode): TreeNode[] => [
    node,
    ...hangingOn(node.id, ['measure', 'moved', 'rest']).flatMap(below),
  ];
  const before = nodes
    .filter(({ kind }) => kind === 'tranche')
    .flatMap((tranche) => [...hangingOn(tranche.id, ['origin']), tranche]);
  return [...before, ...nodes.filter(({ kind }) => kind === 'frame').flatMap(below)];
}
