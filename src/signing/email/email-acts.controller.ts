import { Body, HttpCode, Post } from '@nestjs/common';
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
import { SendLinkEmailDto } from './dto/send-link-email.dto.js';
import { EmailActs } from './email-acts.service.js';

@ApiController('signing-requests', 'Signing')
export class EmailActsController {
  constructor(
    private readonly acts: EmailActs,
    private readonly reader: SigningRequestReader,
  ) {}

  @Post(':id/signers/:signerId/email')
  @HttpCode(200)
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'emailLink',
    summary: 'Send a signer the link by e-mail; the code goes to his phone when he asks for it',
  })
  @ApiOkResponse({ type: SigningRequestDto })
  @ApiProblems(401, 403, 404, 409, 422, 429)
  async send(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('signerId') signerId: string,
    @Body() body: SendLinkEmailDto,
  ): Promise<SigningRequestDto> {
    await this.acts.send(actor, { requestId: id, signerId, ...body });
    return SigningRequestDto.from(await this.reader.get(actor.organizationId, id));
  }
}
