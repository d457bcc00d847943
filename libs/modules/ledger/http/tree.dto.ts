import { ApiProperty } from '@nestjs/swagger';
import { NODE_KINDS, type NodeKind, type TreeNode } from '@tilsagn/domain/ledger/allocation-tree';
import { TRANSFER_KINDS, type TransferKind } from '@tilsagn/domain/ledger/kinds';
import type { FrameTree } from '../use-cases/read-tree';
import { FrameNoteDto, frameNoteDto } from './note.dto';

const ORE = { type: 'integer', format: 'int64', description: 'Øre.' } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class TreeNodeDto {
  @ApiProperty({ type: String })
  readonly id: string;

  @ApiProperty({
    ...TEXT_OR_NULL,
    description:
      'The node it hangs on: origins and tranches lie before it, the others after; null: the frame.',
  })
  readonly next: string | null;

  @ApiProperty({ enum: NODE_KINDS, enumName: 'TreeNodeKind' })
  readonly kind: NodeKind;

  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty(TEXT_OR_NULL)
  readonly measure: string | null;

  @ApiProperty({ enum: TRANSFER_KINDS, enumName: 'TransferKind', nullable: true, type: String })
  readonly transferKind: TransferKind | null;

  @ApiProperty(ORE)
  readonly amountOre: number;

  @ApiProperty({ ...TEXT_OR_NULL, format: 'date' })
  readonly valueDate: string | null;

  @ApiProperty({ type: [String], description: 'Letters and cases behind it.' })
  readonly decisionRefs: readonly string[];

  @ApiProperty({ type: [String] })
  readonly transferIds: readonly string[];

  @ApiProperty({ ...TEXT_OR_NULL, description: 'The reason given, or the source of an origin.' })
  readonly words: string | null;
}

export class FrameTreeDto {
  @ApiProperty({ type: String })
  readonly frame: string;

  @ApiProperty({ type: 'integer' })
  readonly year: number;

  @ApiProperty({ type: [TreeNodeDto] })
  readonly nodes: readonly TreeNodeDto[];

  @ApiProperty({ type: [FrameNoteDto], description: 'What other sources say, oldest first.' })
  readonly notes: readonly FrameNoteDto[];
}

const nodeDto = (node: TreeNode): TreeNodeDto => ({ ...node, amountOre: Number(node.amountOre) });

/** A tree with its amounts as the integers of JSON. */
export const treeDto = ({ nodes, notes, ...frame }: FrameTree): FrameTreeDto => ({
  ...frame,
  nodes: nodes.map(nodeDto),
  notes: notes.map(frameNoteDto),
});
