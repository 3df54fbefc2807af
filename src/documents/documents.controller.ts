import { Body, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Allow, ApiController, ApiProblems, CurrentActor, IdParam } from '../platform/index.js';
import type { Actor } from '../platform/index.js';
import { DocumentAuthors } from './document-authors.js';
import { DocumentListQuery } from './document-list.query.js';
import { DocumentNames } from './document-names.js';
import { DocumentPhones } from './document-phones.js';
import { DocumentReader } from './document-reader.js';
import { DocumentsService } from './documents.service.js';
import { CreateDocumentDto, UpdateDocumentDto } from './dto/document-input.dto.js';
import { DocumentFilterDto, DocumentListQueryDto } from './dto/document-list-query.dto.js';
import { DocumentPhoneDto, DocumentPhonesDto } from './dto/document-phone.dto.js';
import {
  DocumentAuthorsDto,
  DocumentDto,
  DocumentListDto,
  DocumentValuesDto,
  NamedDocumentDto,
  StatusCountsDto,
} from './dto/document.dto.js';

@ApiController('documents', 'Documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly list: DocumentListQuery,
    private readonly reader: DocumentReader,
    private readonly phonesOf: DocumentPhones,
    private readonly names: DocumentNames,
    private readonly authorsOf: DocumentAuthors,
  ) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({ operationId: 'listDocuments', summary: 'Documents, newest first' })
  @ApiProblems(400, 401, 403, 422)
  async page(
    @CurrentActor() { organizationId }: Actor,
    @Query() query: DocumentListQueryDto,
  ): Promise<DocumentListDto> {
    const { cursor, limit } = query;
    const { items, nextCursor } = await this.list.page(
      organizationId,
      DocumentFilterDto.toFilter(query),
      { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) },
    );
    const named = await this.names.of(organizationId, items);
    return { items: named.map((one) => NamedDocumentDto.fromNamed(one)), nextCursor };
  }

  @Get('authors')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'listDocumentAuthors',
    summary: 'Employees who have made documents, to filter the list by',
  })
  @ApiProblems(401, 403)
  async authors(@CurrentActor() { organizationId }: Actor): Promise<DocumentAuthorsDto> {
    return { items: await this.authorsOf.list(organizationId) };
  }

  @Get('status-counts')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'countDocuments',
    summary: 'How many documents the same filter finds in each status',
  })
  @ApiProblems(401, 403, 422)
  statusCounts(
    @CurrentActor() { organizationId }: Actor,
    @Query() query: DocumentFilterDto,
  ): Promise<StatusCountsDto> {
    return this.list.statusCounts(organizationId, DocumentFilterDto.toFilter(query));
  }

  @Post()
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'createDocument',
    summary: 'Make a document from a template; answers when its pages are frozen',
  })
  @ApiProblems(400, 401, 403, 404, 422, 503)
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateDocumentDto,
  ): Promise<DocumentDto> {
    return DocumentDto.from(await this.documents.create(actor, body));
  }

  @Get(':id')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({ operationId: 'getDocument', summary: 'One document' })
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() { organizationId }: Actor,
    @IdParam() id: string,
  ): Promise<DocumentDto> {
    return DocumentDto.from(await this.reader.get(organizationId, id));
  }

  @Patch(':id')
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'updateDocument',
    summary: 'Change a draft: it is drawn and frozen anew; what was sent never changes',
  })
  @ApiProblems(400, 401, 403, 404, 409, 422, 503)
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UpdateDocumentDto,
  ): Promise<DocumentDto> {
    return DocumentDto.from(await this.documents.change(actor, id, body));
  }

  @Get(':id/values')
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'getDocumentValues',
    summary:
      'What the document was made with beside the card, to change a draft or make one like it',
  })
  @ApiProblems(401, 403, 404, 410)
  async values(
    @CurrentActor() { organizationId }: Actor,
    @IdParam() id: string,
  ): Promise<DocumentValuesDto> {
    return { values: { ...(await this.reader.valuesOf(organizationId, id)) } };
  }

  @Get(':id/phones')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'getDocumentPhones',
    summary: 'Numbers of the card and its contacts, ready to choose from',
  })
  @ApiProblems(401, 403, 404)
  async phones(
    @CurrentActor() { organizationId }: Actor,
    @IdParam() id: string,
  ): Promise<DocumentPhonesDto> {
    const phones = await this.phonesOf.of(organizationId, id);
    return { items: phones.map((phone) => DocumentPhoneDto.from(phone)) };
  }
}
