import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Erasure } from './erasure.entity.js';

/** Personal data goes, the proofs stay. */
@Module({ imports: [TypeOrmModule.forFeature([Erasure])] })
export class ErasureModule {}
