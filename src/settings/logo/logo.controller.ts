import { Delete, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  type Actor,
  Allow,
  ApiController,
  ApiProblems,
  CurrentActor,
} from '../../platform/index.js';
import { ESignatureDto } from '../dto/e-signature.dto.js';
import { Logos } from './logos.service.js';
import { readLogo } from './read-logo.js';

const FORM = {
  schema: {
    type: 'object',
    required: ['logo'],
    properties: { logo: { type: 'string', format: 'binary' } },
  },
};

@ApiController('settings/e-signature/logo', 'Settings')
export class LogoController {
  constructor(private readonly logos: Logos) {}

  @Put()
  @Allow('administrator')
  @ApiOperation({
    operationId: 'putLogo',
    summary: 'Your logo on the signing pages',
    description:
      'PNG, JPEG or WebP of at most 2 MB and 40 megapixels, known by its bytes. It is drawn anew as WebP within 360×80 pixels and 8 kB, and shown at half of that size; `branding.logo` of the answer says where.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiOkResponse({ type: ESignatureDto })
  @ApiProblems(401, 403, 413, 422)
  async put(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ESignatureDto> {
    return ESignatureDto.from(await this.logos.put(actor, await readLogo(request)));
  }

  @Delete()
  @Allow('administrator')
  @ApiOperation({
    operationId: 'deleteLogo',
    summary: 'Take the logo away; repeating it is no error',
  })
  @ApiOkResponse({ type: ESignatureDto })
  @ApiProblems(401, 403)
  async remove(@CurrentActor() actor: Actor): Promise<ESignatureDto> {
    return ESignatureDto.from(await this.logos.remove(actor));
  }
}
