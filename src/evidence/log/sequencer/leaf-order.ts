/** An event that waits for its place. */
export interface WaitingEvent {
  readonly eventId: string;
  readonly stream: string;
  readonly seq: number;
  readonly ehash: Buffer;
}

/**
 * The events in the order of their leaves. They come in the order of their ids, which is that of time but
 * for clocks that differ: events of one stream change places among themselves until they stand by `seq`.
 * One whose predecessor still waits elsewhere (committed while the queue was read) waits as well.
 * @param queued every place of these streams that waits, taken or not
 */
export function leavesInOrder(
  taken: readonly WaitingEvent[],
  queued: readonly { readonly stream: string; readonly seq: number }[],
): WaitingEvent[] {
  const waiting = Map.groupBy(queued, ({ stream }) => stream);
  const next = new Map<string, WaitingEvent[]>();
  for (const [stream, events] of Map.groupBy(taken, (event) => event.stream)) {
    const places = (waiting.get(stream) ?? []).map(({ seq }) => seq).sort((a, b) => a - b);
    const sorted = events.toSorted((a, b) => a.seq - b.seq);
    const held = sorted.findIndex(({ seq }, at) => places[at] !== seq);
    next.set(stream, held < 0 ? sorted : sorted.slice(0, held));
  }
  return taken.flatMap(({ stream }) => next.get(stream)?.shift() ?? []);
}
