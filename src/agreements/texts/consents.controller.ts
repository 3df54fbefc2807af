import { Body, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  CursorQuery,
  IdParam,
} from '../../platform/index.js';
import { AgreementListQuery } from './agreement-list.query.js';
import { AgreementsService } from './agreements.service.js';
import {
  AgreementVersionListDto,
  ConsentListDto,
  PublishedConsentDto,
  PublishedVersionDto,
} from './dto/agreement-list.dto.js';
import { AgreementVersionDto, ConsentDto } from './dto/agreement.dto.js';
import { CreateConsentDto, PublishConsentDto, UpdateConsentDto } from './dto/publish-text.dto.js';

@ApiController('agreements/consents', 'Agreements')
export class ConsentsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly list: AgreementListQuery,
  ) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'listConsents',
    summary: 'Consents to the processing of personal data, newest first',
  })
  @ApiProblems(400, 401, 403, 422)
  async page(
    @CurrentActor() { organizationId }: Actor,
    @Query() query: CursorQuery,
  ): Promise<ConsentListDto> {
    const { items, nextCursor } = await this.list.consents(organizationId, query);
    return { items: items.map((item) => ConsentDto.from(item)), nextCursor };
  }

  @Post()
  @Allow('administrator')
  @ApiOperation({
    operationId: 'createConsent',
    summary: 'Publish a new consent to the processing of personal data',
    description:
      'A document of its own, asked for by a tick of its own that nobody has to set. Without `html` the shipped text is published.',
  })
  @ApiProblems(400, 401, 403, 413, 422)
  async create(
    @CurrentActor() actor: Actor,
    @Body() { shownOnSigningPage = false, ...text }: CreateConsentDto,
  ): Promise<PublishedConsentDto> {
    return PublishedConsentDto.published(
      await this.agreements.createConsent(actor, text, shownOnSigningPage),
    );
  }

  @Patch(':id')
  @Allow('administrator')
  @ApiOperation({
    operationId: 'updateConsent',
    summary: 'Choose whether the signing page asks for the consent',
  })
  @ApiProblems(400, 401, 403, 404, 422)
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { shownOnSigningPage }: UpdateConsentDto,
  ): Promise<ConsentDto> {
    return ConsentDto.from(await this.agreements.showConsent(actor, id, shownOnSigningPage));
  }

  @Get(':id/versions')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'listConsentVersions',
    summary: 'Every version of a consent, newest first',
  })
  @ApiProblems(400, 401, 403, 404, 422)
  async versions(
    @CurrentActor() { organizationId }: Actor,
    @IdParam() id: string,
    @Query() query: CursorQuery,
  ): Promise<AgreementVersionListDto> {
    const { items, nextCursor } = await this.list.consentVersions(organizationId, id, query);
    return { items: items.map((item) => AgreementVersionDto.from(item)), nextCursor };
  }

  @Post(':id/versions')
  @Allow('administrator')
  @ApiOperation({
    operationId: 'publishConsentVersion',
    summary: 'Publish the next version of a consent',
  })
  @ApiProblems(400, 401, 403, 404, 413, 422)
  async publish(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: PublishConsentDto,
  ): Promise<PublishedVersionDto> {
    return PublishedVersionDto.published(await this.agreements.publishConsent(actor, id, body));
  }
}
