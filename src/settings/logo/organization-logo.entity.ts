import { Entity, PrimaryColumn } from 'typeorm';
import { BytesColumn, InstantColumn, Sha256Column } from '../../platform/index.js';

/**
 * The picture of an organization's logo, WebP of a few kB. In the database and not among the files: it is changed with the
 * settings, and two organizations may have the same one.
 */
@Entity('organization_logo')
export class OrganizationLogo {
  @PrimaryColumn({ type: 'varchar', length: 36 }) organizationId!: string;
  @Sha256Column() sha256!: string;
  @BytesColumn() image!: Buffer;
  @InstantColumn() updatedAt!: Date;
}
