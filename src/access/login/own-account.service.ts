import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Transactions } from '../../platform/index.js';
import { Organization } from '../organizations/organization.entity.js';
import { User } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import { LoginLimits } from './login-limits.js';
import { WrongPassword } from './login.errors.js';
import { Passwords } from './passwords.js';

/** What anybody who is logged in may see and do about themselves. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly limits: LoginLimits,
    private readonly passwords: Passwords,
    private readonly users: UsersService,
  ) {}

  /** Throws {@link WrongPassword}, {@link TooManyLogins}; wrong ones count as wrong logins do. */
  async changePassword(actor: Actor, current: string, next: string, ip: string): Promise<void> {
    const user = await this.findUser(actor);
    await this.limits.begin(user.email, ip);
    if (!(await this.passwords.matches(user.passwordHash, current))) {
      await this.limits.failed(user.email);
      throw new WrongPassword();
    }
    const passwordHash = await this.passwords.hash(next);
    await this.transactions.run(async (tx) => {
      await this.limits.succeeded(tx, user.email, ip);
      await this.users.changePassword(tx, actor, user, passwordHash);
    });
  }

  async whoAmI(actor: Actor): Promise<{ user: User; organization: Organization }> {
    const user = await this.findUser(actor);
    const organization = await this.dataSource
      .getRepository(Organization)
      .findOneByOrFail({ id: actor.organizationId });
    return { user, organization };
  }

  private findUser({ id, organizationId }: Actor): Promise<User> {
    return this.dataSource.getRepository(User).findOneByOrFail({ id, organizationId });
  }
}
