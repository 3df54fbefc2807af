// Stands where the sealer packs streams: the verifier never does.
export function deflateSync(): never {
  throw new Error('Nothing is sealed in the browser');
}
