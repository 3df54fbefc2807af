/** Numbers in a row within an hour: people do not have them, pumping does. */
export const MOST_IN_A_ROW = 5;

/** How many numbers without a gap there are around this one, itself included. E.164. */
export function rowAround(phone: string, others: readonly string[]): number {
  const numbers = new Set(others.map(Number));
  const own = Number(phone);
  let length = 1;
  for (let below = own - 1; numbers.has(below); below -= 1) length += 1;
  for (let above = own + 1; numbers.has(above); above += 1) length += 1;
  return length;
}
