import { Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Allow, ApiController, ApiProblems } from '../../../platform/index.js';
import { LogStatusDto } from './log-status.dto.js';
import { LogStatusService } from './log-status.service.js';

@ApiController('evidence', 'Evidence')
export class LogStatusController {
  constructor(private readonly status: LogStatusService) {}

  @Get('status')
  @Allow('administrator', 'operator')
  @ApiOperation({
    operationId: 'getLogStatus',
    summary: 'Whether the log of evidence runs, what waits for it, what outside time it has',
  })
  @ApiProblems(401, 403)
  async read(): Promise<LogStatusDto> {
    return LogStatusDto.from(await this.status.read());
  }
}
