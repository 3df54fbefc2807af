import { createPublicKey } from 'node:crypto';
import { readVkey } from '#libs/evidence-log';
import { type DossierFile, textFile } from './dossier-file.js';

/** DER before the 32 bytes of an Ed25519 key (RFC 8410). */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export interface DossierKeys {
  /** vkeys of the logs that the proofs are of. */
  readonly logKeys: readonly string[];
  /** PEM of the roots of the seal. */
  readonly sealRoots: string;
  /** DER of the roots of the timestamp authority; none without one. */
  readonly tsaRoots: readonly Uint8Array[];
}

/** Public keys, for comparing with copies that came another way: from a dossier alone they prove nothing. */
export function keyFiles({ logKeys, sealRoots, tsaRoots }: DossierKeys): DossierFile[] {
  return [
    textFile('keys/log.vkey', `${logKeys.join('\n')}\n`),
    textFile('keys/log-pub.pem', logPem(logKeys)),
    textFile('keys/seal-chain.pem', sealRoots),
    ...(tsaRoots.length > 0 ? [textFile('keys/tsa-chain.pem', tsaRoots.map(pem).join(''))] : []),
  ];
}

/** As openssl reads it. One key usually serves every year; where it was changed, the newest comes first. */
function logPem(logKeys: readonly string[]): string {
  const pems = logKeys.map((vkey) => {
    const key = Buffer.concat([ED25519_SPKI, readVkey(vkey).publicKey]);
    const read = createPublicKey({ key, format: 'der', type: 'spki' });
    return read.export({ format: 'pem', type: 'spki' }).toString();
  });
  return [...new Set(pems.reverse())].join('');
}

function pem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
