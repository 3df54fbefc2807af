import {
  type BaseBlock,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set,
} from 'asn1js';
import { MalformedDer, partsOf, rawOf, readDer, tagOf } from './der.js';
import { sameBytes } from './bytes.js';

type Shape = (value: BaseBlock | undefined) => boolean;

/**
 * Whether the value begins with this octet. The classes do not tell: they read a SEQUENCE whose tag says
 * "primitive" as a SEQUENCE too.
 */
const begins = (value: BaseBlock | undefined, octet: number): boolean =>
  value !== undefined && rawOf(value)[0] === octet;

const isOid: Shape = (value) => value instanceof ObjectIdentifier && begins(value, 0x06);
const isOctets: Shape = (value) => value instanceof OctetString && begins(value, 0x04);
const isInteger: Shape = (value) => value instanceof Integer && begins(value, 0x02);
const isSequence: Shape = (value) => value instanceof Sequence && begins(value, 0x30);
const isPresent: Shape = (value) => value !== undefined;

/** A sequence of exactly these parts, or of these and as many of the last ones as are there. */
const sequence =
  (shapes: readonly Shape[], least = shapes.length): Shape =>
  (value) =>
    isSequence(value) && fits(partsOf(value), shapes, least);

const setOf =
  (shape: Shape): Shape =>
  (value) =>
    value instanceof Set &&
    begins(value, 0x31) &&
    partsOf(value).length > 0 &&
    partsOf(value).every(shape);

const tagged =
  (tag: number, shape: Shape, most = Infinity): Shape =>
  (value) =>
    tagOf(value) === tag &&
    begins(value, 0xa0 + tag) &&
    partsOf(value).length > 0 &&
    partsOf(value).length <= most &&
    partsOf(value).every(shape);

function fits(parts: readonly BaseBlock[], shapes: readonly Shape[], least: number): boolean {
  return (
    parts.length >= least &&
    parts.length <= shapes.length &&
    parts.every((part, i) => shapes[i]?.(part) === true)
  );
}

const version =
  (number: number): Shape =>
  (value) =>
    value instanceof Integer && sameBytes(rawOf(value), Uint8Array.of(2, 1, number));

const isNull: Shape = (value) =>
  value instanceof Null && begins(value, 0x05) && rawOf(value).length === 2;
/** Parameters are absent or NULL; those of RSA-PSS are a sequence, which the check of the signature reads. */
const algorithm = sequence([isOid, (value) => isNull(value) || isSequence(value)], 1);
const attribute = sequence([isOid, setOf(isPresent)]);
const signerName = sequence([isSequence, isInteger]);
const signerInfo = sequence(
  [
    version(1),
    signerName,
    algorithm,
    tagged(0, attribute),
    algorithm,
    isOctets,
    tagged(1, attribute),
  ],
  6,
);

function signedData(number: number, content: Shape): Shape {
  const members = [
    version(number),
    setOf(algorithm),
    content,
    tagged(0, isSequence),
    setOf(signerInfo),
  ];
  return sequence([isOid, tagged(0, sequence(members), 1)]);
}

const detached = signedData(1, sequence([isOid]));
const token = signedData(3, sequence([isOid, tagged(0, isOctets, 1)]));

/**
 * Demands that a SignedData is written in the one way that its profile has: nothing signs the tags, lengths and
 * counts around what is signed, so a byte changed there would otherwise go unnoticed.
 * @param read what {@link readDer} made of the bytes, where that was done already
 * @throws MalformedDer
 */
export function assertShape(
  bytes: Uint8Array,
  kind: 'detached' | 'token',
  { value, length } = readDer(bytes),
): void {
  const shape = kind === 'detached' ? detached : token;
  // Written again, lengths are as short as they can be.
  const again = new Uint8Array(value.toBER());
  if (!shape(value) || !sameBytes(again, bytes.subarray(0, length))) {
    throw new MalformedDer('not written in the one way that the format has');
  }
}
