import { logKeyPem } from '../log/publication/log-key-pem.js';
import { certificatePem } from '../seal-keys/certificate-pem.js';
import { type DossierFile, textFile } from './dossier-file.js';

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
    ...(tsaRoots.length > 0
      ? [textFile('keys/tsa-chain.pem', tsaRoots.map(certificatePem).join(''))]
      : []),
  ];
}

/** As openssl reads it. One key usually serves every year; where it was changed, the newest comes first. */
function logPem(logKeys: readonly string[]): string {
  return [...new Set(logKeys.map(logKeyPem).reverse())].join('');
}
