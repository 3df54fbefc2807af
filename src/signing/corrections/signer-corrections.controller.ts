import { Body, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../../platform/index.js';
import { SigningRequestDto } from '../request/dto/signing-request.dto.js';
import { SigningRequestReader } from '../request/signing-request-reader.js';
import { CorrectSignerDto } from './dto/correct-signer.dto.js';
import { SignerCorrections } from './signer-corrections.service.js';

@ApiController('signing-requests', 'Signing')
export class SignerCorrectionsController {
  constructor(
    private readonly corrections: SignerCorrections,
    private readonly reader: SigningRequestReader,
  ) {}

  @Patch(':id/signers/:signerId')
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'correctSigner',
    summary: 'Another number for a signer: a new link and code go there, the old ones die',
  })
  @ApiOkResponse({ type: SigningRequestDto })
  @ApiProblems(401, 403, 404, 409, 422, 429)
  async correct(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('signerId') signerId: string,
    @Body() body: CorrectSignerDto,
  ): Promise<SigningRequestDto> {
    await this.corrections.correct(actor, { requestId: id, signerId, ...body });
    return SigningRequestDto.from(await this.reader.get(actor.organizationId, id));
  }
}
