import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { SmppSettings } from '../../../../platform/index.js';
import { isAuthFailure, statusForPeople } from '../codec/command-status.js';
import { type DeliverHandler, SmppConnection } from './smpp-connection.js';

export type BindKind = 'transceiver' | 'transmitter' | 'receiver';

const SMPP_3_4 = 0x34;

/** The SMSC took the connection and refused the bind. */
export class BindRefused extends Error {
  readonly isAuth: boolean;

  constructor(kind: BindKind, status: number) {
    super(`bind_${kind} refused: ${statusForPeople(status)}`);
    this.isAuth = isAuthFailure(status);
  }
}

/** A connection that is bound. @throws BindRefused, what the network says, or the abort of `stopping` */
export async function openConnection(
  settings: SmppSettings,
  kind: BindKind,
  deliver: DeliverHandler,
  stopping: AbortSignal,
): Promise<SmppConnection> {
  const socket = await openSocket(settings, stopping);
  const connection = new SmppConnection(socket, settings, deliver);
  const answer = await unlessStopped(stopping, socket, () =>
    connection.request(`bind_${kind}`, {
      system_id: settings.systemId,
      password: settings.password,
      system_type: settings.systemType,
      interface_version: SMPP_3_4,
    }),
  );
  if (answer.kind === 'response' && answer.pdu.status === 0) return connection;
  connection.end('not bound');
  if (answer.kind === 'response') throw new BindRefused(kind, answer.pdu.status);
  throw new Error(`bind_${kind}: ${answer.kind}`);
}

/** A stop ends a bind that is on its way; one that is bound says goodbye first. */
async function unlessStopped<T>(
  stopping: AbortSignal,
  socket: Socket,
  work: () => Promise<T>,
): Promise<T> {
  const end = (): void => {
    socket.destroy(new Error('stopped'));
  };
  stopping.addEventListener('abort', end);
  try {
    return await work();
  } finally {
    stopping.removeEventListener('abort', end);
  }
}

function openSocket(settings: SmppSettings, stopping: AbortSignal): Promise<Socket> {
  const { host, port, tls, ca, responseMs } = settings;
  const socket = tls
    ? connectTls({
        host,
        port,
        minVersion: 'TLSv1.2',
        ...(isIP(host) ? {} : { servername: host }),
        ...(ca === undefined ? {} : { ca }),
      })
    : connect({ host, port });
  socket.setNoDelay(true);
  socket.setKeepAlive(true, 60_000);
  return unlessStopped(stopping, socket, () => connected(socket, tls, responseMs));
}

function connected(socket: Socket, tls: boolean, waitMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => socket.destroy(new Error('no connection in time')), waitMs);
    const settle = (): void => {
      clearTimeout(timer);
      socket.off('error', fail).off('close', fail);
    };
    const fail = (error: Error | boolean): void => {
      settle();
      socket.on('error', () => undefined);
      socket.destroy();
      reject(error instanceof Error ? error : new Error('closed while connecting'));
    };
    socket.once('error', fail).once('close', fail);
    socket.once(tls ? 'secureConnect' : 'connect', () => {
      settle();
      resolve(socket);
    });
  });
}
