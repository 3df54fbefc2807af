import { messageOf } from '../../../../platform/index.js';
import { STATUS } from '../codec/command-status.js';
import type { Pdu } from '../codec/pdu.js';
import type { SmppLog } from '../session/smpp-log.js';
import { type DeliverWire, wireOf } from './deliver-wire.js';
import { IncomingParts } from './incoming-parts.js';
import { type Delivery, readDeliver } from './read-deliver.js';
import { Redeliveries } from './redeliveries.js';
import { type DeliverStore, StoreQueue } from './store-queue.js';

const EXPIRY_LOOK_MS = 60_000;

/**
 * Takes deliveries in: kept first, then answered, so that the SMSC forgets only what we have. Understood or not, it
 * is answered with 0 (G-6); only what could not be kept is asked for again.
 */
export class DeliverIntake {
  private readonly parts = new IncomingParts();
  private readonly redeliveries = new Redeliveries();
  private readonly queue: StoreQueue;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    store: DeliverStore,
    private readonly log: SmppLog,
  ) {
    this.queue = new StoreQueue(store);
  }

  start(): void {
    this.timer ??= setInterval(() => void this.keepExpired(), EXPIRY_LOOK_MS).unref();
  }

  /** Waits for what is being kept. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.queue.idle();
  }

  /** The status to answer the delivery with. */
  async take(pdu: Pdu, connection: object): Promise<number> {
    try {
      await this.keep(readDeliver(pdu), pdu, connection);
      return STATUS.ok;
    } catch (error) {
      this.log.error({ reason: messageOf(error) }, 'a delivery could not be kept');
      return STATUS.temporaryAppError;
    }
  }

  /** What comes once more is kept once more, under the id of the first: readers know it by that. */
  private async keep({ wire, place }: Delivery, pdu: Pdu, connection: object): Promise<void> {
    const known = this.redeliveries.idOf(wire, pdu, connection, performance.now());
    const kept = { ...wire, id: known ?? wire.id };
    const isPart = wire.kind === 'part' && place !== undefined;
    const whole =
      isPart && known === undefined ? this.parts.add(kept, place, performance.now()) : undefined;
    await this.queue.put([wireOf(kept), ...(whole ? [wireOf(whole)] : [])]);
    if (whole && place) this.parts.forget(kept, place);
    this.redeliveries.remember(kept, pdu, connection, performance.now());
  }

  private async keepExpired(): Promise<void> {
    const expired: DeliverWire[] = this.parts.takeExpired(performance.now());
    if (expired.length === 0) return;
    await this.queue.put(expired.map((one) => wireOf(one))).catch((error: unknown) => {
      this.log.error({ reason: messageOf(error) }, 'unfinished messages could not be kept');
    });
  }
}
