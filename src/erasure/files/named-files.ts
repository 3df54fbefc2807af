import { Injectable } from '@nestjs/common';
import { DataSource, type EntityMetadata, In } from 'typeorm';

const HASH = /(^|_)sha256$/;

/**
 * Which files some row names. Every column called `…sha256` of every table is asked, also where it holds the hash of
 * something else: to keep a file too long does less harm than to delete one that a new table needs.
 */
@Injectable()
export class NamedFiles {
  constructor(private readonly dataSource: DataSource) {}

  async among(sha256s: readonly string[]): Promise<Set<string>> {
    const named = new Set<string>();
    for (const entity of this.dataSource.entityMetadatas) {
      for (const property of hashesOf(entity)) {
        const rows = await this.dataSource.manager
          .createQueryBuilder(entity.target, 'row')
          .select(`row.${property}`, 'sha256')
          .where({ [property]: In([...sha256s]) })
          .getRawMany<{ sha256: string }>();
        for (const { sha256 } of rows) named.add(sha256);
      }
    }
    return named;
  }
}

function hashesOf({ columns }: EntityMetadata): string[] {
  return columns
    .filter(({ databaseName }) => HASH.test(databaseName))
    .map(({ propertyName }) => propertyName);
}
