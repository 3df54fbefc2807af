import { Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApiController, ApiProblems, Public, RawBody, rawBodyOf } from '../../platform/index.js';
import { CALLBACKS_PATH } from '../gateways/http/callback-address.js';
import { textOfBytes } from '../gateways/http/form-fields.js';
import { CallbackDoor } from './callback-door.js';

/** What fits a row once it is encrypted; a hundred reports of SMS.ru are less. */
const MOST_BYTES = 8000;

/** Reports and incoming SMS of gateways over HTTP (G-16): a form, JSON or a query, kept as it came. */
@ApiController(CALLBACKS_PATH, 'SMS')
export class CallbacksController {
  constructor(private readonly door: CallbackDoor) {}

  @Post(':gateway/:secret')
  @Public()
  @HttpCode(200)
  @RawBody(MOST_BYTES)
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiOperation({
    operationId: 'takeSmsCallback',
    summary: 'For SMS gateways: reports and incoming messages; the address holds the secret',
  })
  @ApiProblems(404, 413, 429)
  async post(
    @Param('gateway') gateway: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const raw = textOfBytes(rawBodyOf(request)) || queryOf(request);
    return this.door.take({ gateway, secret, raw, ip: request.ip });
  }

  @Get(':gateway/:secret')
  @Public()
  @RawBody(MOST_BYTES)
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiOperation({
    operationId: 'takeSmsCallbackByGet',
    summary: 'The same, for gateways that call by GET',
  })
  @ApiProblems(404, 429)
  async get(
    @Param('gateway') gateway: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    return this.door.take({ gateway, secret, raw: queryOf(request), ip: request.ip });
  }
}

function queryOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at + 1);
}
