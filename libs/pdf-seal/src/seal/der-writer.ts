/** One DER value: its tag, its length in as few octets as it takes, and its parts one after the other. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Uint8Array.of(tag, ...lengthOf(content.length)), content]);
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 + octets.length, ...octets];
}

/** An OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return der(0x06, Uint8Array.from([first * 40 + second, ...others].flatMap(inSevens)));
}

/** Base 128, the highest group first; all but the last carry the bit that says that more follow. */
function inSevens(value: number): number[] {
  const groups = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    groups.unshift(0x80 + (rest % 128));
  }
  return groups;
}

/** A SET OF, whose members DER sorts by their bytes. */
export function setOf(tag: number, members: readonly Uint8Array[]): Buffer {
  return der(tag, ...members.toSorted((a, b) => Buffer.compare(a, b)));
}
