import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type CompanySignatureReader, CompanySignatures } from '../../evidence/index.js';
import { SigningRequest } from './signing-request.entity.js';

/** Tells the public verification which sendings are signatures of the company. */
@Injectable()
export class CompanySendings implements CompanySignatureReader, OnModuleInit {
  constructor(
    private readonly verification: CompanySignatures,
    private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.verification.register(this);
  }

  async signedBySending(requestId: string): Promise<Date | undefined> {
    const request = await this.dataSource.manager.findOneBy(SigningRequest, { id: requestId });
    return request?.companySignature === 'on-send' ? request.createdAt : undefined;
  }
}
