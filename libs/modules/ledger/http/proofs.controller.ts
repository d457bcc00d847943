import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Operation } from '@tilsagn/platform/auth/operation';
import { ReadProofs } from '../use-cases/read-proofs';
import { ProofDto, proofDto, ProofsQueryDto } from './proof.dto';

const A_WEEK = 7;

@ApiTags('ledger')
@Controller('api/ledger/proofs')
export class ProofsController {
  constructor(private readonly proofs: ReadProofs) {}

  /** What the last nights' proofs of the ledger found, the newest first: when, how far, and the first rows at fault. */
  @Get()
  @Operation('ledger.proofs', { summary: 'Read the nightly proofs of the ledger' })
  @ApiOkResponse({ type: [ProofDto] })
  async list(@Query() { limit = A_WEEK }: ProofsQueryDto): Promise<ProofDto[]> {
    return (await this.proofs.run(limit)).map(proofDto);
  }
}
