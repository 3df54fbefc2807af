/** Public path of the logo with this hash; another picture has another path, so browsers may keep it. */
export function logoPath(sha256: string): string {
  return `/logos/${sha256}.webp`;
}

/** The hash in the name of a logo's file; undefined where it is no such name. */
export function hashInFileName(file: string): string | undefined {
  return /^([0-9a-f]{64})\.webp$/.exec(file)?.[1];
}
