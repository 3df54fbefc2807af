import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { foldForSearch } from '#libs/russian-text';
import {
  type Actor,
  actorRef,
  Clock,
  lockRow,
  newId,
  Transactions,
  type Tx,
} from '../platform/index.js';
import type { CodeDelivery } from '../settings/index.js';
import type { InspectedTemplate } from './filling/inspect-template.js';
import { TemplateFiller } from './filling/template-filler.js';
import { reasonUnfit } from './signing-class.js';
import type { SigningClass } from './signing-class.js';
import { TemplateVersion } from './template-version.entity.js';
import { fillableOf } from './template-view.js';
import type { FillableTemplate } from './template-view.js';
import { Template } from './template.entity.js';
import { SigningClassUnfit, TemplateNotFound } from './templates.errors.js';

export interface TemplateMarks {
  readonly name: string;
  readonly eSignatureEnabled: boolean;
  readonly codeDelivery: CodeDelivery | null;
  readonly signingClass: SigningClass;
}

export interface NewTemplate extends TemplateMarks {
  readonly html: string;
}

/** Makes and changes templates. A text never changes: a new one is the next version. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly filler: TemplateFiller,
  ) {}

  /** Throws TemplateRefused for a text that cannot be a template, {@link SigningClassUnfit}. */
  async create(actor: Actor, { html, ...marks }: NewTemplate): Promise<FillableTemplate> {
    refuseUnfit(marks);
    const inspected = await this.filler.inspect(html);
    return this.transactions.run((tx) =>
      this.add(
        tx,
        actor.organizationId,
        { ...marks, shippedKey: null },
        inspected,
        actorRef(actor),
      ),
    );
  }

  /** Changes the name and the marks; documents made before keep theirs, sending asks the mark of the moment. */
  update(actor: Actor, id: string, changes: Partial<TemplateMarks>): Promise<FillableTemplate> {
    return this.transactions.run(async (tx) => {
      const before = await this.lock(tx, actor, id);
      const after = { ...before, ...changes };
      refuseUnfit(after);
      const searchText = foldForSearch(after.name);
      const row = { ...after, searchText, updatedAt: this.clock.now() };
      await tx.update(Template, { id }, row);
      const version = await tx.findOneByOrFail(TemplateVersion, {
        templateId: id,
        version: before.currentVersion,
      });
      return fillableOf(row, version);
    });
  }

  /** A new text of the template; documents made before stay as they are. Throws TemplateRefused. */
  async addVersion(actor: Actor, id: string, html: string): Promise<FillableTemplate> {
    const inspected = await this.filler.inspect(html);
    return this.transactions.run(async (tx) => {
      const before = await this.lock(tx, actor, id);
      const row = {
        ...before,
        currentVersion: before.currentVersion + 1,
        updatedAt: this.clock.now(),
      };
      await tx.update(Template, { id }, row);
      return fillableOf(row, await this.addText(tx, row, inspected, actorRef(actor)));
    });
  }

  /** The rows of a new template, in the caller's transaction. */
  async add(
    tx: Tx,
    organizationId: string,
    marks: TemplateMarks & { readonly shippedKey: string | null },
    inspected: InspectedTemplate,
    createdBy: string,
  ): Promise<FillableTemplate> {
    const now = this.clock.now();
    const row = tx.create(Template, {
      ...marks,
      searchText: foldForSearch(marks.name),
      id: newId(),
      organizationId,
      currentVersion: 1,
      createdAt: now,
      updatedAt: now,
    });
    await tx.insert(Template, row);
    return fillableOf(row, await this.addText(tx, row, inspected, createdBy));
  }

  private async addText(
    tx: Tx,
    template: Template,
    { html, variables, warnings }: InspectedTemplate,
    createdBy: string,
  ): Promise<TemplateVersion> {
    const version = tx.create(TemplateVersion, {
      id: newId(),
      templateId: template.id,
      version: template.currentVersion,
      html,
      sha256: createHash('sha256').update(html, 'utf8').digest('hex'),
      variables: [...variables],
      warnings: warnings.map((warning) => ({ ...warning })),
      createdAt: this.clock.now(),
      createdBy,
    });
    await tx.insert(TemplateVersion, version);
    return version;
  }

  private async lock(tx: Tx, { organizationId }: Actor, id: string): Promise<Template> {
    const row = await lockRow(tx, Template, { id, organizationId });
    if (!row) throw new TemplateNotFound();
    return row;
  }
}

function refuseUnfit({ eSignatureEnabled, signingClass }: TemplateMarks): void {
  const reason = eSignatureEnabled ? reasonUnfit(signingClass) : undefined;
  if (reason !== undefined) throw new SigningClassUnfit(reason);
}
