/** Strict reading of CMS (RFC 5652), the form of seals and of timestamps: each value has one way to be written. */
export { plain, sameBytes } from './bytes.js';
export { didSign, isIssuedBy, isSignedBy } from './certificate-links.js';
export { MalformedDer, octetsOf, oidOf, partsOf, rawOf, readDer, tagOf } from './der.js';
export { isWrittenStrictly } from './ecdsa-value.js';
export {
  authorityOf,
  isNamed,
  isOnlyFor,
  keyUsageOf,
  type KnownCertificate,
  nameOf,
  purposesOf,
  readCertificate,
  usage,
  weaknessOf,
} from './known-certificate.js';
export { assertShape } from './signed-data-shape.js';
