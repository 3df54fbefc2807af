import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RequestDocument } from '../request/request-document.entity.js';
import { SigningRequest } from '../request/signing-request.entity.js';
import { PagePicture } from './page-picture.entity.js';

/** Documents that have pictures and no request that is still open. */
@Injectable()
export class IdlePictures {
  constructor(private readonly dataSource: DataSource) {}

  async documentIds(limit: number): Promise<string[]> {
    const open = this.dataSource
      .createQueryBuilder(RequestDocument, 'd')
      .select('1')
      .innerJoin(SigningRequest, 'r', "r.id = d.request_id AND r.status IN ('sent', 'viewed')")
      .where('d.document_id = p.document_id');
    const rows = await this.dataSource
      .createQueryBuilder(PagePicture, 'p')
      .select('DISTINCT p.document_id', 'documentId')
      .where(`NOT EXISTS (${open.getQuery()})`)
      .limit(limit)
      .getRawMany<{ documentId: string }>();
    return rows.map(({ documentId }) => documentId);
  }
}
