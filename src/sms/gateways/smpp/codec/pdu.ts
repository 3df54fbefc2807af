import smpp from 'smpp';

type FieldValue = string | number | Buffer;

/** One protocol data unit of SMPP 3.4, its fields and TLVs side by side under their names in the specification. */
export interface Pdu {
  /** `unknown` when the specification has no such command. */
  readonly command: string;
  readonly status: number;
  readonly sequence: number;
  readonly fields: ReadonlyMap<string, FieldValue>;
}

export interface PduHead {
  readonly sequence: number;
  readonly status?: number;
}

export const HEAD_BYTES = 16;

export function encodePdu(
  command: string,
  { sequence, status = 0 }: PduHead,
  fields: Readonly<Record<string, FieldValue>> = {},
): Buffer {
  const head = { sequence_number: sequence, command_status: status };
  return new smpp.PDU(command, { ...fields, ...head }).toBuffer();
}

/**
 * Reads a whole PDU by the tables of the package, not by its class: that one turns texts into strings with losses
 * and reads beyond the end. What is cut short simply lacks its last fields.
 */
export function decodePdu(bytes: Buffer): Pdu {
  const definition = smpp.commandsById[bytes.readUInt32BE(4)];
  const fields = new Map<string, FieldValue>();
  if (definition) readSafely(bytes, definition.params ?? {}, fields);
  return {
    command: definition?.command ?? 'unknown',
    status: bytes.readUInt32BE(8),
    sequence: bytes.readUInt32BE(12),
    fields,
  };
}

export function textField({ fields }: Pdu, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}

export function numberField({ fields }: Pdu, name: string): number | undefined {
  const value = fields.get(name);
  return typeof value === 'number' ? value : undefined;
}

export function bytesField({ fields }: Pdu, name: string): Buffer {
  const value = fields.get(name);
  return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
}

interface Reading {
  read(buffer: Buffer, offset: number, length?: number): unknown;
  size(value: unknown): number;
}

function readSafely(...[bytes, params, into]: Parameters<typeof readFields>): void {
  try {
    readFields(bytes, params, into);
  } catch {
    // A list that says it is longer than it is; what stood before it is kept.
  }
}

function readFields(
  bytes: Buffer,
  params: Readonly<Record<string, { readonly type: Reading }>>,
  into: Map<string, FieldValue>,
): void {
  let offset = HEAD_BYTES;
  for (const [name, { type }] of Object.entries(params)) {
    if (offset >= bytes.length) return;
    const value = type.read(bytes, offset);
    put(into, name, value);
    offset += type.size(value);
  }
  readTlvs(bytes, offset, into);
}

function readTlvs(bytes: Buffer, start: number, into: Map<string, FieldValue>): void {
  let offset = start;
  while (offset + 4 <= bytes.length) {
    const tlv = smpp.tlvsById[bytes.readUInt16BE(offset)];
    const length = bytes.readUInt16BE(offset + 2);
    offset += 4;
    if (offset + length > bytes.length) return;
    if (tlv) put(into, tlv.tag, readTlv(tlv.type, bytes.subarray(offset, offset + length)));
    offset += length;
  }
}

/** A number of too few bytes is none. */
function readTlv(type: Reading, value: Buffer): unknown {
  try {
    return type.read(value, 0, value.length);
  } catch {
    return undefined;
  }
}

function put(into: Map<string, FieldValue>, name: string, value: unknown): void {
  if (typeof value === 'string' || typeof value === 'number' || Buffer.isBuffer(value)) {
    into.set(name, value);
  }
}
