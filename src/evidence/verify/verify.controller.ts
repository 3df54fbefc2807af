import { Body, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageController, type PageLanguage, Pages, Public } from '../../platform/index.js';
import { broughtFile } from './brought-file.js';
import { FileHashDto } from './dto/file-hash.dto.js';
import { FileKnownDto } from './dto/file-known.dto.js';
import { VerifyPages } from './verify-pages.js';

/** Public verification by number. Public: that is its purpose; what it says is masked. */
@PageController('verify')
export class VerifyController {
  constructor(
    private readonly verify: VerifyPages,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Public()
  async form(
    @Query('id') typed: unknown,
    @Query('lang') language: unknown,
    @Req() { ip }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = typeof typed === 'string' ? typed : undefined;
    await this.pages.answer(
      reply,
      await this.verify.form(text, { ip, language: languageOf(language) }),
    );
  }

  @Post()
  @Public()
  async check(
    @Query('lang') language: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visitor = { ip: request.ip, language: languageOf(language) };
    await this.pages.answer(reply, await this.verify.file(await broughtFile(request), visitor));
  }

  @Post('hash')
  @HttpCode(200)
  @Public()
  hash(@Body() { sha256 }: FileHashDto, @Req() { ip }: FastifyRequest): Promise<FileKnownDto> {
    return this.verify.hash(sha256, { ip });
  }

  @Get(':signatureId')
  @Public()
  async signature(
    @Param('signatureId') signatureId: string,
    @Query('lang') language: unknown,
    @Req() { ip }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visitor = { ip, language: languageOf(language) };
    await this.pages.answer(reply, await this.verify.signature(signatureId, visitor));
  }
}

function languageOf(value: unknown): PageLanguage {
  return value === 'en' ? 'en' : 'ru';
}
