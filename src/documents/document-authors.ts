import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UserReader } from '../access/index.js';
import { Document } from './document.entity.js';

/** Who has made documents: everybody may choose from them, without seeing the directory of employees. */
@Injectable()
export class DocumentAuthors {
  constructor(
    private readonly dataSource: DataSource,
    private readonly users: UserReader,
  ) {}

  /** By name, as they are called today; the ids come from the index by author alone. */
  async list(organizationId: string): Promise<{ readonly id: string; readonly name: string }[]> {
    const rows = await this.dataSource
      .createQueryBuilder(Document, 'd')
      .select('d.author_id', 'id')
      .where('d.organization_id = :organizationId', { organizationId })
      .groupBy('d.author_id')
      .getRawMany<{ id: string }>();
    const ids = rows.map(({ id }) => id);
    const users = await this.users.findAll(organizationId, ids);
    return users
      .map(({ id, name }) => ({ id, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'ru'));
  }
}
