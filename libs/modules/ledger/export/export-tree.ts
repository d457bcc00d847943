import { Injectable } from '@nestjs/common';
import type { Actor } from '@tilsagn/domain/access/actor';
import { downwards, type TreeNode } from '@tilsagn/domain/ledger/allocation-tree';
import { ok, type Result } from '@tilsagn/domain/result';
import type { Cell, Sheet } from '@tilsagn/platform/export/sheet';
import { ReadTree, type FrameTree, type TreeQuestion } from '../use-cases/read-tree';
import { Exporter, type Making } from './exporter';

/** The tables of the allocation trees as one file: the same lines and figures as the page shows. */
@Injectable()
export class ExportTree {
  constructor(
    private readonly trees: ReadTree,
    private readonly exporter: Exporter,
  ) {}

  /** Refused: bad_date. */
  async run(question: TreeQuestion, actor: Actor): Promise<Result<Sheet>> {
    const making = this.exporter.begin(actor);
    const { year, valueDate, knownAt = making.at } = question;
    const found = await this.trees.run({ ...question, knownAt });
    if (!found.ok) return found;
    const { say, about } = making;
    const text = (head: string) => ({ head, type: 'text' }) as const;
    return ok({
      name: say('treeFile', { year }),
      about: about([
        ['year', String(year)],
        ['valueDate', valueDate ?? say('allDates')],
        ['knownAt', knownAt],
      ]),
      columns: [
        text(say('frame')),
        text(say('step')),
        text(say('kind')),
        { head: say('date'), type: 'date' },
        text(say('reference')),
        { head: say('amount'), type: 'ore' },
      ],
      rows: found.value.flatMap((tree) => downwards(tree.nodes).map((node) => cellsOf(node, tree, making))),
    });
  }
}

const cellsOf = (node: TreeNode, home: FrameTree, making: Making): Cell[] => [
  making.nameOf(home.frame),
  stepOf(node, home, making),
  making.say(`node_${node.kind}`),
  node.valueDate,
  referenceOf(node, making),
  node.amountOre,
];

/** Where a node's money is, came from or went, in words. */
function stepOf(node: TreeNode, home: FrameTree, { say, nameOf }: Making): string {
  const { kind, frame, year, measure, words } = node;
  if (kind === 'origin') return words ?? '';
  if (kind === 'rest') return say('node_rest');
  if (kind === 'measure') return nameOf(measure ?? frame);
  const elsewhere = frame !== home.frame || year !== home.year;
  if (kind === 'tranche' && !elsewhere) return say('given');
  if (kind === 'moved' && !elsewhere && measure === null) return say('giver');
  return `${nameOf(elsewhere ? frame : (measure ?? frame))} ${year}`;
}

function referenceOf({ decisionRefs, transferKind, kind }: TreeNode, { say }: Making): string | null {
  if (decisionRefs.length > 0) return decisionRefs.join(', ');
  const gives = transferKind === 'allocate' || transferKind === 'top_up';
  return kind === 'tranche' && gives ? say('missing') : null;
}
