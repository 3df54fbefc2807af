import { Body, Get, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
  CursorQuery,
} from '../../platform/index.js';
import { AgreementListQuery } from './agreement-list.query.js';
import { AgreementsService } from './agreements.service.js';
import { CompanyOfferListDto, PublishedCompanyOfferDto } from './dto/agreement-list.dto.js';
import { CompanyOfferDto } from './dto/agreement.dto.js';
import { PublishTextDto } from './dto/publish-text.dto.js';

@ApiController('agreements/company-offers', 'Agreements')
export class CompanyOffersController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly list: AgreementListQuery,
  ) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'listCompanyOffers',
    summary: 'Every version of the agreement that your clients accept, newest first',
    description:
      'The first item is in force. `missingSections` compares the text with what such an agreement should say.',
  })
  @ApiProblems(400, 401, 403, 422)
  async page(
    @CurrentActor() { organizationId }: Actor,
    @Query() query: CursorQuery,
  ): Promise<CompanyOfferListDto> {
    const { items, nextCursor } = await this.list.offers('company-offer', organizationId, query);
    return { items: items.map((item) => CompanyOfferDto.from(item)), nextCursor };
  }

  @Post()
  @Allow('administrator')
  @ApiOperation({
    operationId: 'publishCompanyOffer',
    summary: 'Publish the next version of the agreement that your clients accept',
    description:
      'Requests sent from now on ask for it; those already sent keep theirs. Without `html` the shipped text is published with your present «Наименование подписанта». A text that does not say who is deemed the signer, or does not oblige the client to keep the code secret, is refused: 63-ФЗ art. 9 part 2 gives signatures under it no force.',
  })
  @ApiProblems(400, 401, 403, 413, 422)
  async publish(
    @CurrentActor() actor: Actor,
    @Body() body: PublishTextDto,
  ): Promise<PublishedCompanyOfferDto> {
    return PublishedCompanyOfferDto.published(
      await this.agreements.publishCompanyOffer(actor, body),
    );
  }
}
