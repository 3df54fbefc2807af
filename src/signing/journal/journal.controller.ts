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
import { DocumentJournalService } from './document-journal.service.js';
import { JournalDto } from './journal.dto.js';

@ApiController('documents/:id/evidence', 'Evidence')
export class JournalController {
  constructor(private readonly journal: DocumentJournalService) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'getDocumentEvidence',
    summary: 'Everything recorded about the document, and whether the chains verify',
  })
  @ApiOkResponse({ type: JournalDto })
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<JournalDto> {
    return JournalDto.from(await this.journal.read(actor, id));
  }
}
