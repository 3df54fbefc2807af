import type { SmppSettings } from '../../../../platform/index.js';
import { statusReasons } from '../codec/command-status.js';
import { type BindKind, openConnection } from './open-connection.js';
import { Pace } from './pace.js';
import { reconnectPause } from './reconnect-pause.js';
import type { DeliverHandler } from './smpp-connection.js';
import { SmppLink } from './smpp-link.js';
import type { SmppLog } from './smpp-log.js';
import { SubmitWindow } from './submit-window.js';
import { Submitter } from './submitter.js';

/** The one or two binds that the operator agreed to, and the way to submit through them. */
export class SmppBinds {
  readonly submitter: Submitter;
  private readonly links: readonly SmppLink[];

  constructor(
    private readonly settings: SmppSettings,
    deliver: DeliverHandler,
    private readonly log: SmppLog,
    pauseMs: typeof reconnectPause = reconnectPause,
  ) {
    const link = (kind: BindKind): SmppLink =>
      new SmppLink({
        kind,
        open: (stopping) => openConnection(settings, kind, deliver, stopping),
        pauseMs,
        log,
      });
    const sending = link(settings.bind === 'pair' ? 'transmitter' : 'transceiver');
    this.links = settings.bind === 'pair' ? [sending, link('receiver')] : [sending];
    const window = new SubmitWindow(settings.window);
    const reasonOf = statusReasons(settings.statusReasons);
    this.submitter = new Submitter(sending, window, new Pace(settings.perSecond), reasonOf);
  }

  start(): void {
    if (!this.settings.tls && !/^(localhost|127\..*|::1)$/.test(this.settings.host)) {
      this.log.warn({}, 'links and codes travel to the SMSC without TLS: in a tunnel, or smpps://');
    }
    for (const link of this.links) link.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.links.map((link) => link.stop()));
  }
}
