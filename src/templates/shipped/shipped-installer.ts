import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { isUniqueViolation, systemActor, actorRef, Transactions } from '../../platform/index.js';
import type { InspectedTemplate } from '../filling/inspect-template.js';
import { TemplateFiller } from '../filling/template-filler.js';
import { Template } from '../template.entity.js';
import { TemplatesService } from '../templates.service.js';
import { shippedHtml, shippedTemplates } from './shipped-templates.js';

/**
 * Gives an organization the shipped templates when it first looks at its own: whoever made the organization, and
 * however long ago, nothing has to be remembered for it. They are ordinary templates from then on.
 */
@Injectable()
export class ShippedInstaller {
  private readonly equipped = new Set<string>();
  private inspected: Promise<readonly InspectedTemplate[]> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly filler: TemplateFiller,
    private readonly templates: TemplatesService,
  ) {}

  async equip(organizationId: string): Promise<void> {
    if (this.equipped.has(organizationId)) return;
    const shipped = { organizationId, shippedKey: Not(IsNull()) };
    if (!(await this.dataSource.manager.existsBy(Template, shipped))) {
      await this.install(organizationId);
    }
    this.equipped.add(organizationId);
  }

  private async install(organizationId: string): Promise<void> {
    const texts = await this.texts();
    const createdBy = actorRef(systemActor(organizationId));
    try {
      await this.transactions.run(async (tx) => {
        // The last one first: lists show the newest first, and these are to be read in their order.
        for (const [index, { key, name }] of [...shippedTemplates.entries()].reverse()) {
          const text = texts[index];
          if (!text) throw new Error(`No text of ${key}`);
          const marks = {
            name,
            eSignatureEnabled: true,
            codeDelivery: null,
            signingClass: 'ordinary',
            shippedKey: key,
          } as const;
          await this.templates.add(tx, organizationId, marks, text, createdBy);
        }
      });
    } catch (error) {
      // Another request of the same organization was quicker; its rows are the same.
      if (!isUniqueViolation(error)) throw error;
    }
  }

  /** Read and checked once per process: the files do not change while it runs. */
  private texts(): Promise<readonly InspectedTemplate[]> {
    this.inspected ??= Promise.all(
      shippedTemplates.map((template) => this.filler.inspect(shippedHtml(template))),
    );
    return this.inspected;
  }
}
