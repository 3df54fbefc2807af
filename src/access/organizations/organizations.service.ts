import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  Clock,
  DomainEvents,
  newId,
  type Role,
  systemActor,
  Transactions,
} from '../../platform/index.js';
import { organizationCreated } from '../access.events.js';
import { Passwords } from '../login/passwords.js';
import type { User } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import { Organization } from './organization.entity.js';

export interface NewOrganization {
  readonly name: string;
  readonly administrator: {
    readonly email: string;
    readonly name: string;
    readonly password: string;
    readonly roles: readonly Role[];
  };
}

/** Organizations are made by whoever runs the installation, never by the API. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly users: UsersService,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** Of every organization there is, for work that goes over all of them. */
  async ids(): Promise<string[]> {
    const rows = await this.transactions.run((tx) =>
      tx.find(Organization, { select: { id: true }, order: { id: 'ASC' } }),
    );
    return rows.map(({ id }) => id);
  }

  /** By id; unknown ids are left out. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.transactions.run((tx) => tx.findBy(Organization, { id: In([...ids]) }));
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** An organization and its first user, or neither. Throws `EmailTaken`. */
  async create(values: NewOrganization): Promise<{ organization: Organization; user: User }> {
    const passwordHash = await this.passwords.hash(values.administrator.password);
    return this.transactions.run(async (tx) => {
      const organization = tx.create(Organization, {
        id: newId(),
        name: values.name,
        createdAt: this.clock.now(),
      });
      await tx.insert(Organization, organization);
      const system = systemActor(organization.id);
      const user = await this.users.add(tx, system, values.administrator, passwordHash);
      await this.domainEvents.emit(tx, organizationCreated, { organizationId: organization.id });
      return { organization, user };
    });
  }
}
