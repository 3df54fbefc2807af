import { Body, Get, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  Authenticated,
  CurrentActor,
  CursorQuery,
} from '../../platform/index.js';
import { AgreementListQuery } from './agreement-list.query.js';
import { AgreementsService } from './agreements.service.js';
import { AgreementVersionListDto, PublishedVersionDto } from './dto/agreement-list.dto.js';
import { AgreementVersionDto } from './dto/agreement.dto.js';
import { PublishTextDto } from './dto/publish-text.dto.js';

@ApiController('agreements', 'Agreements')
export class OperatorOffersController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly list: AgreementListQuery,
  ) {}

  @Get('operator-offer')
  @Authenticated()
  @ApiOperation({
    operationId: 'getOperatorOffer',
    summary: "The operator's offer in force: what activation accepts",
  })
  @ApiProblems(401, 404)
  async current(): Promise<AgreementVersionDto> {
    return AgreementVersionDto.from(await this.list.operatorOffer());
  }

  @Get('operator-offers')
  @Authenticated()
  @ApiOperation({
    operationId: 'listOperatorOffers',
    summary: "Every version of the operator's offer, newest first",
  })
  @ApiProblems(400, 401, 422)
  async page(@Query() query: CursorQuery): Promise<AgreementVersionListDto> {
    const { items, nextCursor } = await this.list.offers('operator-offer', null, query);
    return { items: items.map((item) => AgreementVersionDto.from(item)), nextCursor };
  }

  @Post('operator-offers')
  @Allow('operator')
  @ApiOperation({
    operationId: 'publishOperatorOffer',
    summary: "Publish the next version of the operator's offer",
    description: 'Companies that have accepted an earlier version stay switched on.',
  })
  @ApiProblems(400, 401, 403, 413, 422)
  async publish(
    @CurrentActor() actor: Actor,
    @Body() body: PublishTextDto,
  ): Promise<PublishedVersionDto> {
    return PublishedVersionDto.published(await this.agreements.publishOperatorOffer(actor, body));
  }
}
