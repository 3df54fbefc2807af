import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Organization } from './organization.entity.js';

export interface OrganizationView {
  readonly id: string;
  readonly name: string;
}

/** Which organizations there are, asked by other modules. */
@Injectable()
export class OrganizationReader {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<OrganizationView | undefined> {
    const found = await this.dataSource.getRepository(Organization).findOneBy({ id });
    return found ? { id: found.id, name: found.name } : undefined;
  }
}
