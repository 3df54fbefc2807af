import { Injectable } from '@nestjs/common';
import { UserReader } from '../../access/index.js';
import { TemplateReader } from '../../templates/index.js';
import type { TemplateVersionView } from '../../templates/index.js';

/** A version with who made it; null for what came with Signet and for programs. */
export interface AuthoredVersion extends TemplateVersionView {
  readonly author: { readonly id: string; readonly name: string } | null;
}

/** Versions of a template with the names of their authors: templates themselves know no people. */
@Injectable()
export class TemplateHistory {
  constructor(
    private readonly templates: TemplateReader,
    private readonly users: UserReader,
  ) {}

  /** Throws TemplateNotFound. */
  async page(
    organizationId: string,
    templateId: string,
    wish: { readonly cursor?: string; readonly limit?: number },
  ): Promise<{ items: AuthoredVersion[]; nextCursor: string | null }> {
    const { items, nextCursor } = await this.templates.versions(organizationId, templateId, wish);
    const ids = items.flatMap(({ createdBy }) => userIdIn(createdBy) ?? []);
    const users = await this.users.findAll(organizationId, [...new Set(ids)]);
    const names = new Map(users.map(({ id, name }) => [id, name]));
    return {
      items: items.map((version) => {
        const id = userIdIn(version.createdBy);
        const name = id === undefined ? undefined : names.get(id);
        return { ...version, author: id && name !== undefined ? { id, name } : null };
      }),
      nextCursor,
    };
  }
}

function userIdIn(ref: string): string | undefined {
  return ref.startsWith('user/') ? ref.slice('user/'.length) : undefined;
}
