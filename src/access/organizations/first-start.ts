import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig, ConfigError } from '../../platform/index.js';
import { Passwords } from '../login/passwords.js';
import { EmailTaken } from '../users/users.errors.js';
import { Organization } from './organization.entity.js';
import { OrganizationsService } from './organizations.service.js';

/**
 * An empty installation gets its first organization with an administrator, who is the operator too.
 * A password made here is printed once, to the terminal and not into the log.
 */
@Injectable()
export class FirstStart implements OnApplicationBootstrap {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly organizations: OrganizationsService,
    private readonly passwords: Passwords,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'worker' || this.config.role === 'sms') return;
    if (await this.dataSource.getRepository(Organization).exists()) return;
    const { email, password } = this.config.admin;
    if (password === undefined && this.config.production) {
      throw new ConfigError('ADMIN_PASSWORD', undefined, 'a password for the first administrator');
    }
    const chosen = password ?? this.passwords.random();
    try {
      await this.organizations.create({
        name: 'Моя организация',
        administrator: {
          email,
          name: 'Администратор',
          password: chosen,
          roles: ['administrator', 'operator'],
        },
      });
    } catch (error) {
      // Two processes on one empty database: the other was first.
      if (error instanceof EmailTaken) return;
      throw error;
    }
    if (password === undefined) print(email, chosen);
  }
}

function print(email: string, password: string): void {
  process.stdout.write(
    `\n  The first administrator, shown this once:\n    e-mail    ${email}\n    password  ${password}\n\n`,
  );
}
