import { afterEach, describe, expect, it } from '@jest/globals';
import type { SMTPServerOptions } from 'smtp-server';
import type { MailSettings } from '../../platform/index.js';
import { SmtpPeer } from '../../../test/support/smtp-peer.js';
import { issueCertificate, testAuthority } from '../../../test/support/test-pki.js';
import type { OutgoingLetter } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

const letter: OutgoingLetter = {
  messageId: '<019ab3a1-7c4b-7000-8000-00000000000a@s.example.ru>',
  fromName: 'ООО «Ромашка»',
  to: 'ivanov@example.ru',
  subject: 'ООО «Ромашка» просит подписать: Договор № 15',
  text: 'Прочитать: https://s.example.ru/s/Zt7kQ2mXwB9rHc4Ny\n',
  html: '<p><a href="https://s.example.ru/s/Zt7kQ2mXwB9rHc4Ny">Открыть</a></p>',
  date: new Date('2026-11-24T11:05:07Z'),
};

describe('a letter by SMTP', () => {
  let peer: SmtpPeer;

  afterEach(async () => {
    await peer.close();
  });

  const transport = async (
    options: ConstructorParameters<typeof SmtpPeer>[0] = {},
    settings: Partial<MailSettings> = {},
    answerMs?: number,
  ): Promise<SmtpTransport> => {
    peer = new SmtpPeer(options);
    const port = await peer.listen();
    const plain = { tls: false, requireTls: false, ca: undefined, login: undefined };
    const from = 'sign@s.example.ru';
    return new SmtpTransport({ host: 'localhost', port, ...plain, from, ...settings }, answerMs);
  };

  it('is taken with the words of the server, one recipient and sane headers', async () => {
    const result = await (await transport()).send(letter);

    expect(result).toEqual({ kind: 'accepted', reply: '250 queued as 4XYZ' });
    const [taken] = peer.taken;
    expect(taken).toMatchObject({ from: 'sign@s.example.ru', to: ['ivanov@example.ru'] });
    expect(taken?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(taken?.source).toMatch(/^Message-ID: <019ab3a1-7c4b-7000-8000-00000000000a@/m);
    expect(taken?.source).toMatch(/^Date: Tue, 24 Nov 2026 11:05:07 \+0000\r$/m);
    expect(taken?.source).toMatch(/multipart\/alternative/);
    expect(taken?.source).not.toMatch(/^(List-|Precedence|X-Mailer|Bcc)/m);
  });

  it.each([
    ['no-such-user', { kind: 'refused', reason: 'bad_address', reply: '550 5.1.1 No such user' }],
    ['spam', { kind: 'refused', reason: 'refused', reply: '554 5.7.1 Looks like spam' }],
    [
      'busy',
      { kind: 'postponed', reason: 'unavailable', reply: '451 4.7.1 Greylisted, try later' },
    ],
    ['drop-before-text', { kind: 'postponed', reason: 'unavailable', reply: '' }],
    ['drop-after-text', { kind: 'unknown', cause: 'closed' }],
    ['silent', { kind: 'unknown', cause: 'timeout' }],
  ] as const)('brought to a server that is %s is what that means', async (mood, meaning) => {
    const smtp = await transport({}, {}, 300);
    peer.mood = mood;

    expect(await smtp.send(letter)).toEqual(meaning);
  });

  it('waits where nobody listens', async () => {
    const smtp = await transport({}, { port: 1 });

    expect(await smtp.send(letter)).toMatchObject({ kind: 'postponed', reason: 'unavailable' });
  });

  it('goes in the clear to nobody where TLS is demanded', async () => {
    const smtp = await transport({}, { requireTls: true });

    expect(await smtp.send(letter)).toMatchObject({ kind: 'postponed' });
    expect(peer.heard).toBe(0);
  });

  it('goes over STARTTLS to a server whose certificate is trusted, and to no other', async () => {
    const authority = await testAuthority();
    const server = await issueCertificate({ name: 'localhost', issuer: authority });
    const tls = { cert: server.certificatePem, key: server.privateKeyPem };
    const trusting = await transport(tls, { requireTls: true, ca: authority.certificatePem });
    expect(await trusting.send(letter)).toMatchObject({ kind: 'accepted' });
    expect(peer.taken).toEqual([expect.objectContaining({ secure: true })]);
    await peer.close();

    const wary = await transport(tls, { requireTls: true });
    expect(await wary.send(letter)).toMatchObject({ kind: 'postponed' });
    expect(peer.heard).toBe(0);
  });

  it('is refused with the reason where the server does not know us', async () => {
    const onAuth: SMTPServerOptions['onAuth'] = ({ username, password }, _session, done) => {
      if (username === 'signet' && password === 'right') {
        done(null, { user: 'signet' });
        return;
      }
      done(Object.assign(new Error('5.7.8 Wrong password'), { responseCode: 535 }));
    };
    const options = { onAuth, authOptional: false, allowInsecureAuth: true };
    const right = await transport(options, { login: { user: 'signet', password: 'right' } });
    expect(await right.send(letter)).toMatchObject({ kind: 'accepted' });
    await peer.close();

    const wrong = await transport(options, { login: { user: 'signet', password: 'wrong' } });
    expect(await wrong.send(letter)).toMatchObject({ kind: 'refused', reason: 'auth' });
    expect(peer.heard).toBe(0);
  });
});
