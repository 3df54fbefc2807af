import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DataSourceOptions } from 'typeorm';
import type { AppConfig } from '../config/app-config.js';
import { dataSourceOptions } from './data-source-options.js';
import { Transactions } from './transactions.js';

export type Migrations = NonNullable<DataSourceOptions['migrations']>;

/** The connection and the one way to write. Entities are named by the modules that own them. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(config: AppConfig, migrations: Migrations): DynamicModule {
    const { database } = config;
    if (database.kind === 'sqlite') mkdirSync(dirname(database.path), { recursive: true });
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(database, migrations),
          autoLoadEntities: true,
          // One process owns the embedded database, so it brings the schema up to date itself.
          migrationsRun: config.role === 'all',
          retryAttempts: 5,
          retryDelay: 2_000,
        }),
      ],
      providers: [Transactions],
      exports: [Transactions],
    };
  }
}
