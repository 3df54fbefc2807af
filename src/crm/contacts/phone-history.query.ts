import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UserReader } from '../../access/index.js';
import { ContactNotFound } from '../crm.errors.js';
import { ContactPhone } from './contact-phone.entity.js';
import { Contact } from './contact.entity.js';

/** A number that a contact has or had, with the names of those who wrote it and took it away. */
export interface PastPhone {
  readonly row: ContactPhone;
  /** Null for a program, and while the number stands. */
  readonly addedByName: string | null;
  readonly removedByName: string | null;
}

/** Every number a contact ever had (C-1, K-10). */
@Injectable()
export class PhoneHistoryQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly users: UserReader,
  ) {}

  /** Newest first. Throws ContactNotFound. */
  async of(organizationId: string, contactId: string): Promise<PastPhone[]> {
    const { manager } = this.dataSource;
    if (!(await manager.existsBy(Contact, { id: contactId, organizationId }))) {
      throw new ContactNotFound();
    }
    const rows = await manager.find(ContactPhone, {
      where: { organizationId, contactId },
      order: { addedAt: 'DESC', id: 'DESC' },
    });
    const refs = rows.flatMap(({ addedBy, removedBy }) => [addedBy, removedBy ?? '']);
    const names = await this.users.namesByRef(organizationId, refs);
    return rows.map((row) => ({
      row,
      addedByName: names.get(row.addedBy) ?? null,
      removedByName: names.get(row.removedBy ?? '') ?? null,
    }));
  }
}
