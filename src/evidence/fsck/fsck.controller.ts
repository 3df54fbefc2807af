import { Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
} from '../../platform/index.js';
import { LastFsckDto } from './dto/fsck-report.dto.js';
import { FsckReports } from './fsck-reports.js';

@ApiController('evidence/fsck', 'Evidence')
export class FsckController {
  constructor(private readonly reports: FsckReports) {}

  @Get()
  @Allow('administrator', 'operator')
  @ApiOperation({
    operationId: 'getEvidenceCheck',
    summary: 'What the last nightly check of all evidence found',
  })
  @ApiProblems(401, 403)
  async last(@CurrentActor() actor: Actor): Promise<LastFsckDto> {
    return LastFsckDto.from(await this.reports.last(actor));
  }
}
