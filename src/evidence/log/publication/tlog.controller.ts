import { Get, Header, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiController, ApiProblems, Public } from '../../../platform/index.js';
import { LogKeysDto } from './log-keys.dto.js';
import { PublicLog } from './public-log.js';

const bytes = { schema: { type: 'string', format: 'binary' } } as const;
const text = { schema: { type: 'string' } } as const;

/**
 * The public transparency log (C2SP tlog-tiles). Public: a log that only its owner can read proves nothing;
 * there is nothing but hashes in it.
 */
@ApiController('evidence', 'Evidence')
export class TlogController {
  constructor(private readonly log: PublicLog) {}

  @Get('checkpoint')
  @Public()
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ operationId: 'getLogCheckpoint', summary: 'The signed state of this year’s log' })
  @ApiOkResponse({ content: { 'text/plain': text } })
  @ApiProblems(404)
  checkpoint(): Promise<string> {
    return this.log.checkpoint(undefined);
  }

  @Get('log-key')
  @Public()
  @ApiOperation({ operationId: 'getLogKeys', summary: 'Public keys of the logs, one per year' })
  @ApiProblems(429)
  async keys(): Promise<LogKeysDto> {
    return { items: await this.log.keys() };
  }

  @Get('tile/*')
  @Public()
  @ApiOperation({
    operationId: 'getLogTile',
    summary: 'A tile or a bundle of entries of this year’s log',
  })
  @ApiParam({ name: 'path', example: '0/x001/067.p/12' })
  @ApiOkResponse({ content: { 'application/octet-stream': bytes } })
  @ApiProblems(404)
  async tile(
    @Param('*') path: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(reply, undefined, path);
  }

  @Get(':year/checkpoint')
  @Public()
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @ApiOperation({
    operationId: 'getLogCheckpointOfYear',
    summary: 'The signed state of the log of a year',
  })
  @ApiOkResponse({ content: { 'text/plain': text } })
  @ApiProblems(404)
  checkpointOfYear(@Param('year') year: string): Promise<string> {
    return this.log.checkpoint(year);
  }

  @Get(':year/tile/*')
  @Public()
  @ApiOperation({
    operationId: 'getLogTileOfYear',
    summary: 'A tile or a bundle of entries of the log of a year',
  })
  @ApiParam({ name: 'path', example: 'entries/000' })
  @ApiOkResponse({ content: { 'application/octet-stream': bytes } })
  @ApiProblems(404)
  async tileOfYear(
    @Param('year') year: string,
    @Param('*') path: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.send(reply, year, path);
  }

  private async send(
    reply: FastifyReply,
    year: string | undefined,
    path: unknown,
  ): Promise<StreamableFile> {
    const name = Array.isArray(path) ? path.join('/') : String(path);
    const file = await this.log.tile(year, name);
    reply.header(
      'cache-control',
      file.isFull ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
    );
    return new StreamableFile(file.bytes, { length: file.bytes.length });
  }
}
