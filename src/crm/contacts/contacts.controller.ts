import { Body, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Allow, ApiController, ApiProblems, CurrentActor, IdParam } from '../../platform/index.js';
import type { Actor } from '../../platform/index.js';
import { ContactListQuery } from './contact-list.query.js';
import { ContactsService } from './contacts.service.js';
import { CreateContactDto, UpdateContactDto } from './dto/contact-input.dto.js';
import { ContactListQueryDto } from './dto/contact-list-query.dto.js';
import { PhoneHistoryQuery } from './phone-history.query.js';
import {
  ContactDto,
  ContactListDto,
  PhoneHistoryDto,
  PhoneHistoryItemDto,
} from './dto/contact.dto.js';

@ApiController('crm/contacts', 'CRM')
export class ContactsController {
  constructor(
    private readonly contacts: ContactsService,
    private readonly list: ContactListQuery,
    private readonly history: PhoneHistoryQuery,
  ) {}

  @Get()
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({ operationId: 'listContacts', summary: 'Contacts, newest first' })
  @ApiProblems(400, 401, 403, 422)
  async page(
    @CurrentActor() actor: Actor,
    @Query() query: ContactListQueryDto,
  ): Promise<ContactListDto> {
    const { items, nextCursor } = await this.list.page(actor.organizationId, query);
    return { items: items.map((view) => ContactDto.from(view)), nextCursor };
  }

  @Post()
  @Allow('employee', 'administrator')
  @ApiOperation({ operationId: 'createContact', summary: 'Put a person into the directory' })
  @ApiProblems(400, 401, 403, 422)
  async create(@CurrentActor() actor: Actor, @Body() body: CreateContactDto): Promise<ContactDto> {
    return ContactDto.from(await this.contacts.create(actor, body));
  }

  @Get(':id')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({ operationId: 'getContact', summary: 'One contact with the present numbers' })
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ContactDto> {
    return ContactDto.from(await this.contacts.get(actor, id));
  }

  @Patch(':id')
  @Allow('employee', 'administrator')
  @ApiOperation({
    operationId: 'updateContact',
    summary: 'Change a contact; numbers taken away stay in the history',
  })
  @ApiProblems(400, 401, 403, 404, 410, 422)
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: UpdateContactDto,
  ): Promise<ContactDto> {
    return ContactDto.from(await this.contacts.update(actor, id, body));
  }

  @Get(':id/phones')
  @Allow('employee', 'administrator', 'auditor')
  @ApiOperation({
    operationId: 'getContactPhoneHistory',
    summary: 'Every number the contact has or had: since when, and who wrote it',
  })
  @ApiProblems(401, 403, 404)
  async phoneHistory(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
  ): Promise<PhoneHistoryDto> {
    const phones = await this.history.of(actor.organizationId, id);
    return { items: phones.map((phone) => PhoneHistoryItemDto.from(phone)) };
  }
}
