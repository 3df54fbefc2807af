import { messageOf } from '../../../../platform/index.js';
import { STATUS } from '../codec/command-status.js';
import type { Pdu } from '../codec/pdu.js';
import type { SmppLog } from '../session/smpp-log.js';
import { type DeliverWire, wireOf } from './deliver-wire.js';
import { IncomingParts } from './incoming-parts.js';
import { type Delivery, readDeliver } from './read-deliver.js';
import { type DeliverStore, StoreQueue } from './store-queue.js';

const EXPIRY_LOOK_MS = 60_000;

/**
 * Takes deliveries in: kept first, then answered, so that the SMSC forgets only what we have. Understood or not, it
 * is answered with 0 (G-6); only what could not be kept is asked for again.
 */
export class DeliverIntake {
  private readonly parts = new IncomingParts();
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
  async take(pdu: Pdu): Promise<number> {
    try {
      await this.keep(readDeliver(pdu));
      return STATUS.ok;
    } catch (error) {
      this.log.error({ reason: messageOf(error) }, 'a delivery could not be kept');
      return STATUS.temporaryAppError;
    }
  }

  private async keep({ wire, place }: Delivery): Promise<void> {
    if (wire.kind !== 'part' || !place) {
      await this.queue.put([wireOf(wire)]);
      return;
    }
    const whole = this.parts.add(wire, place, performance.now());
    await this.queue.put([wireOf(wire), ...(whole ? [wireOf(whole)] : [])]);
    if (whole) this.parts.forget(wire, place);
  }

  private async keepExpired(): Promise<void> {
    const expired: DeliverWire[] = this.parts.takeExpired(performance.now());
    if (expired.length === 0) return;
    await this.queue.put(expired.map((one) => wireOf(one))).catch((error: unknown) => {
      this.log.error({ reason: messageOf(error) }, 'unfinished messages could not be kept');
    });
  }
}
