import { Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Allow, ApiController, ApiProblems } from '../../platform/index.js';
import { SealStatusDto } from './seal-status.dto.js';
import { SealStatusService } from './seal-status.service.js';

@ApiController('evidence', 'Evidence')
export class SealStatusController {
  constructor(private readonly status: SealStatusService) {}

  @Get('seal')
  @Allow('operator')
  @ApiOperation({
    operationId: 'getSealStatus',
    summary: 'Whose seal signed documents get, until when it is valid, when it was used last',
  })
  @ApiProblems(401, 403, 503)
  async read(): Promise<SealStatusDto> {
    return SealStatusDto.from(await this.status.read());
  }
}
