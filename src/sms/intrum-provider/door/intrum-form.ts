import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { IntrumFields } from '../../gateways/intrum/intrum-hash.js';
import { IntrumFormMalformed } from './intrum-door.errors.js';

/** Above anything that the form has. */
const MOST_FIELDS = 20;
const LONGEST_VALUE = 8_000;

/**
 * The fields of a request. PHP posts an array as `multipart/form-data` unless it is told otherwise, so both kinds of a form
 * are read.
 *
 * @throws IntrumFormMalformed
 */
export async function readIntrumForm(request: FastifyRequest): Promise<IntrumFields> {
  const fields = request.isMultipart()
    ? await multipartFields(request)
    : Object.entries(objectOf(request.body));
  if (fields.length === 0 || fields.length > MOST_FIELDS) throw new IntrumFormMalformed();
  return new Map(fields.map(([name, value]) => [name, textOf(value)] as const));
}

async function multipartFields(request: FastifyRequest): Promise<[string, unknown][]> {
  const fields: [string, unknown][] = [];
  const limits = { files: 0, fields: MOST_FIELDS, fieldSize: LONGEST_VALUE * 4 };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') fields.push([part.fieldname, part.value]);
    }
  } catch {
    // Whatever the parser found: nothing but what was sent is at fault.
    throw new IntrumFormMalformed();
  }
  return fields;
}

function objectOf(body: unknown): object {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new IntrumFormMalformed();
  }
  return body;
}

/** A field that comes twice is none: which of the two was hashed nobody can know. */
function textOf(value: unknown): string {
  if (typeof value !== 'string' || value.length > LONGEST_VALUE) throw new IntrumFormMalformed();
  return value;
}
