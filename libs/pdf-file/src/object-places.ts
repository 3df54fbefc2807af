/**
 * Where the objects of a plain file stand, in the order in which they stand there. In columns: a document of a hundred
 * pages has thousands of objects, most of which nobody looks at.
 */
export class ObjectPlaces {
  readonly numbers: Uint32Array;
  /** Where the number of each stands; one more: where the objects end. */
  readonly at: Uint32Array;
  /** Bounds of what stands between `obj` and `endobj`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;

  constructor(readonly count: number) {
    this.numbers = new Uint32Array(count);
    this.at = new Uint32Array(count + 1);
    this.starts = new Uint32Array(count);
    this.ends = new Uint32Array(count);
  }
}
