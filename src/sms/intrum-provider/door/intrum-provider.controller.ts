import { HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApiController, ApiProblems, Public } from '../../../platform/index.js';
import type { IntrumAnswer } from './intrum-answer.js';
import { IntrumCallers } from './intrum-callers.js';
import { readIntrumForm } from './intrum-form.js';
import { PROVIDER_PATH } from './intrum-paths.js';

const FORM = {
  schema: {
    type: 'object',
    required: ['action', 'hash'],
    properties: {
      action: { type: 'string', enum: ['sendSms', 'smsStatus'] },
      sender: { type: 'string', example: 'Romashka' },
      destination: { type: 'string', example: '79123456789' },
      message: { type: 'string', example: 'Мастер приедет завтра в 10:00' },
      sms_id: { type: 'string', example: '97687' },
      hash: { type: 'string', example: 'd66ab6e6bc0b7c95ade79b158c03910a' },
    },
  },
};

const ANSWER = {
  description:
    '`{"success":true,"data":97687}`, `{"success":true,"count":2,"status":"new"}` or `{"success":false,"data":"…"}`',
  schema: {
    type: 'object',
    required: ['success'],
    properties: {
      success: { type: 'boolean' },
      data: { oneOf: [{ type: 'integer' }, { type: 'string' }] },
      count: { type: 'integer' },
      status: { type: 'string' },
    },
  },
};

/** What INTRUM calls when Signet is its «Свой СМС-провайдер». Every answer, errors too, is of INTRUM's form. */
@ApiController(PROVIDER_PATH, 'SMS')
export class IntrumProviderController {
  constructor(private readonly callers: IntrumCallers) {}

  @Post(':organizationKey')
  @Public()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'callAsIntrum',
    summary: 'INTRUM sends an SMS, or asks what became of one',
    description:
      'For INTRUM alone: the last part of the address is the secret of one organization, and each request proves by its hash that it knows the key.',
  })
  @ApiConsumes('application/x-www-form-urlencoded', 'multipart/form-data')
  @ApiBody(FORM)
  @ApiOkResponse(ANSWER)
  @ApiProblems(400, 403, 404, 413, 429)
  async answer(
    @Param('organizationKey') address: string,
    @Req() request: FastifyRequest,
  ): Promise<IntrumAnswer> {
    return this.callers.answer(address, request.ip, await readIntrumForm(request));
  }
}
