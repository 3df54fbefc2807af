import { Body, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { Allow, ApiController, ApiProblems, CurrentActor, IdParam } from '../../platform/index.js';
import type { Actor } from '../../platform/index.js';
import { CardReader } from '../card-reader.js';
import { CardListQuery } from './card-list.query.js';
import { CardTypeParam } from './card-type-param.js';
import { CARD_TYPES } from './card-type.js';
import type { CardType, LinkedCardType } from './card-type.js';
import { CardsService } from './cards.service.js';
import { CreateCardDto, UpdateCardDto } from './dto/card-input.dto.js';
import { CardListQueryDto } from './dto/card-list-query.dto.js';
import { CardFiles } from '../files/card-files.js';
import { CardWithFilesDto } from './dto/card-file.dto.js';
import { CardDto, CardListDto } from './dto/card.dto.js';

@ApiController('crm', 'CRM')
export class CardsController {
  constructor(
    private readonly cards: CardsService,
    private readonly list: CardListQuery,
    private readonly reader: CardReader,
    private readonly files: CardFiles,
  ) {}

  @Get('applications')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({ operationId: 'listApplications', summary: 'Applications, newest first' })
  @ApiProblems(400, 401, 403, 422)
  listApplications(
    @CurrentActor() actor: Actor,
    @Query() query: CardListQueryDto,
  ): Promise<CardListDto> {
    return this.page(actor, 'application', query);
  }

  @Post('applications')
  @Allow('employee', 'administrator')
  @ApiOperation({ operationId: 'createApplication', summary: 'Make an application' })
  @ApiProblems(400, 401, 403, 404, 422)
  createApplication(@CurrentActor() actor: Actor, @Body() body: CreateCardDto): Promise<CardDto> {
    return this.create(actor, 'application', body);
  }

  @Patch('applications/:id')
  @Allow('employee', 'administrator')
  @ApiOperation({ operationId: 'updateApplication', summary: 'Change an application' })
  @ApiProblems(400, 401, 403, 404, 422)
  updateApplication(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UpdateCardDto,
  ): Promise<CardDto> {
    return this.update(actor, 'application', id, body);
  }

  @Get('deals')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({ operationId: 'listDeals', summary: 'Deals, newest first' })
  @ApiProblems(400, 401, 403, 422)
  listDeals(@CurrentActor() actor: Actor, @Query() query: CardListQueryDto): Promise<CardListDto> {
    return this.page(actor, 'deal', query);
  }

  @Post('deals')
  @Allow('employee', 'administrator')
  @ApiOperation({ operationId: 'createDeal', summary: 'Make a deal' })
  @ApiProblems(400, 401, 403, 404, 422)
  createDeal(@CurrentActor() actor: Actor, @Body() body: CreateCardDto): Promise<CardDto> {
    return this.create(actor, 'deal', body);
  }

  @Patch('deals/:id')
  @Allow('employee', 'administrator')
  @ApiOperation({ operationId: 'updateDeal', summary: 'Change a deal' })
  @ApiProblems(400, 401, 403, 404, 422)
  updateDeal(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UpdateCardDto,
  ): Promise<CardDto> {
    return this.update(actor, 'deal', id, body);
  }

  @Get('objects')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'listObjects',
    summary: 'Objects (flats, cars, goods), newest first',
  })
  @ApiProblems(400, 401, 403, 422)
  listObjects(
    @CurrentActor() actor: Actor,
    @Query() query: CardListQueryDto,
  ): Promise<CardListDto> {
    return this.page(actor, 'object', query);
  }

  @Post('objects')
  @Allow('employee', 'administrator')
  @ApiOperation({ operationId: 'createObject', summary: 'Make an object' })
  @ApiProblems(400, 401, 403, 404, 422)
  createObject(@CurrentActor() actor: Actor, @Body() body: CreateCardDto): Promise<CardDto> {
    return this.create(actor, 'object', body);
  }

  @Patch('objects/:id')
  @Allow('employee', 'administrator')
  @ApiOperation({ operationId: 'updateObject', summary: 'Change an object' })
  @ApiProblems(400, 401, 403, 404, 422)
  updateObject(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UpdateCardDto,
  ): Promise<CardDto> {
    return this.update(actor, 'object', id, body);
  }

  @Get('cards/:type/:id')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'getCard',
    summary: 'One card of any type with its contacts and signed documents',
  })
  @ApiParam({ name: 'type', enum: CARD_TYPES })
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: Actor,
    @CardTypeParam() type: CardType,
    @IdParam() id: string,
  ): Promise<CardWithFilesDto> {
    const { organizationId } = actor;
    const card = await this.reader.card(organizationId, { type, id });
    return CardWithFilesDto.with(card, await this.files.list(organizationId, { type, id }));
  }

  private async page(
    actor: Actor,
    type: LinkedCardType,
    query: CardListQueryDto,
  ): Promise<CardListDto> {
    const { items, nextCursor } = await this.list.page(actor.organizationId, type, query);
    return { items: items.map((view) => CardDto.from(view)), nextCursor };
  }

  private async create(actor: Actor, type: LinkedCardType, body: CreateCardDto): Promise<CardDto> {
    return CardDto.from(await this.cards.create(actor, type, body));
  }

  private async update(
    actor: Actor,
    type: LinkedCardType,
    id: string,
    body: UpdateCardDto,
  ): Promise<CardDto> {
    return CardDto.from(await this.cards.update(actor, type, id, body));
  }
}
