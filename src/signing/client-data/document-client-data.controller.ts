import { Body, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  IdParam,
} from '../../platform/index.js';
import { ClientDataEnding } from './client-data-ending.service.js';
import { ClientDataOffer } from './client-data-offer.service.js';
import { ApplyClientDataDto, ClientDataDto } from './dto/client-data.dto.js';

@ApiController('documents/:id/client-data', 'Signing')
export class DocumentClientDataController {
  constructor(
    private readonly offer: ClientDataOffer,
    private readonly ending: ClientDataEnding,
  ) {}

  @Get()
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'getClientData',
    summary: 'What the client was asked for and filled in, beside what the card says',
  })
  @ApiProblems(401, 403, 404, 409)
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ClientDataDto> {
    return ClientDataDto.from(await this.offer.read(actor, id));
  }

  @Post('apply')
  @HttpCode(200)
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'applyClientData',
    summary: 'Write the chosen answers into the card; what it said there is replaced',
  })
  @ApiOkResponse({ type: ClientDataDto })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async apply(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { names }: ApplyClientDataDto,
  ): Promise<ClientDataDto> {
    await this.offer.apply(actor, id, names);
    return ClientDataDto.from(await this.offer.read(actor, id));
  }

  @Post('cancel')
  @HttpCode(200)
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'cancelClientData',
    summary: 'Ask no more: the link dies, the draft can be changed and sent again',
  })
  @ApiOkResponse({ type: ClientDataDto })
  @ApiProblems(401, 403, 404, 409)
  async cancel(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ClientDataDto> {
    await this.ending.cancel(actor, id);
    return ClientDataDto.from(await this.offer.read(actor, id));
  }
}
