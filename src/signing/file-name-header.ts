/** Names of a file: for old programs, and for people. */
export interface FileNames {
  /** ASCII. */
  readonly plain: string;
  readonly people: string;
}

/** The value of Content-Disposition (RFC 6266). */
export function fileNameHeader(way: 'inline' | 'attachment', { plain, people }: FileNames): string {
  return `${way}; filename="${plain}"; filename*=UTF-8''${encoded(people)}`;
}

/** RFC 5987: also what `encodeURIComponent` leaves and a header may not hold. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
