import { HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApiController, ApiProblems, Public } from '../../../platform/index.js';
import type { IncomingAnswer } from './intrum-answer.js';
import { readIntrumForm } from './intrum-form.js';
import { IntrumIncomingSms } from './intrum-incoming-sms.js';
import { CALLBACK_PATH } from './intrum-paths.js';

const FORM = {
  schema: {
    type: 'object',
    required: ['action', 'sms_id', 'sender', 'destination', 'hash'],
    properties: {
      action: { type: 'string', enum: ['smsRecieved', 'smsReceived'] },
      sms_id: { type: 'string', example: '5' },
      sender: { type: 'string', example: '79123456789' },
      destination: { type: 'string', example: '79990000000' },
      message: { type: 'string', example: 'Когда приедете?' },
      count: { type: 'string', example: '1' },
      hash: { type: 'string', example: 'e894f3a8218ffc9ffcb286b7ecbf6028' },
    },
  },
};

const ANSWER = {
  description:
    '`{"success":true}`, `{"success":false,"repeat":true}` or `{"success":false,"repeat":false,"error":"…"}`',
  schema: {
    type: 'object',
    required: ['success'],
    properties: {
      success: { type: 'boolean' },
      repeat: { type: 'boolean' },
      error: { type: 'string' },
    },
  },
};

/** Incoming SMS from a provider of INTRUM's form that we send through. Every answer is of that form. */
@ApiController(CALLBACK_PATH, 'SMS')
export class IntrumIncomingController {
  constructor(private readonly incoming: IntrumIncomingSms) {}

  @Post(':secret')
  @Public()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'tellIncomingSmsAsIntrum',
    summary: 'A provider of INTRUM’s form tells of an incoming SMS',
    description: 'Exists with the gateway `intrum` and INTRUM_SMS_CALLBACK_SECRET.',
  })
  @ApiConsumes('application/x-www-form-urlencoded', 'multipart/form-data')
  @ApiBody(FORM)
  @ApiOkResponse(ANSWER)
  @ApiProblems(400, 404, 413, 429)
  async take(
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
  ): Promise<IncomingAnswer> {
    return this.incoming.take(secret, await readIntrumForm(request));
  }
}
