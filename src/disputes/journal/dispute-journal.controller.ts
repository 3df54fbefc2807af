import { Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../../platform/index.js';
import { DisputeJournal } from './dispute-journal.js';
import { DisputeJournalDto } from './dispute-journal.dto.js';

@ApiController('disputes/:id/evidence', 'Disputes')
export class DisputeJournalController {
  constructor(private readonly journal: DisputeJournal) {}

  @Get()
  @Allow('administrator', 'auditor', 'operator')
  @ApiOperation({
    operationId: 'getDisputeEvidence',
    summary: 'Everything recorded about the disputed sending, and whether the chains verify',
  })
  @ApiOkResponse({ type: DisputeJournalDto })
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DisputeJournalDto> {
    const { items, chain } = await this.journal.read(actor, id);
    return DisputeJournalDto.from(items, chain);
  }
}
