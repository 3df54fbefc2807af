import { Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import { ApiController, ApiProblems, Public } from '../../platform/index.js';
import { SealingKeys } from './sealing-keys.js';

/** The certificates to recognize our seals by. Public: who verifies a document has no account here. */
@ApiController('evidence', 'Evidence')
export class SealRootsController {
  constructor(private readonly keys: SealingKeys) {}

  @Get('seal-roots')
  @Public()
  @Header('content-type', 'application/x-pem-file')
  @Header('content-disposition', 'attachment; filename="seal-roots.pem"')
  @ApiOperation({
    operationId: 'getSealRoots',
    summary: 'The roots of the seals of signed documents, to be pinned by those who verify them',
  })
  @ApiProduces('application/x-pem-file')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems(503)
  roots(): Promise<string> {
    return this.keys.rootsPem();
  }
}
