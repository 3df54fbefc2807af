/** Bytes that are put together piece by piece. */
export class ByteWriter {
  private readonly pieces: Uint8Array[] = [];
  private size = 0;

  /** Where the next piece will stand. */
  get length(): number {
    return this.size;
  }

  add(bytes: Uint8Array): void {
    this.pieces.push(bytes);
    this.size += bytes.length;
  }

  /** @param text of ASCII */
  text(text: string): void {
    this.add(Buffer.from(text, 'latin1'));
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.size);
    let at = 0;
    for (const piece of this.pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }
}
