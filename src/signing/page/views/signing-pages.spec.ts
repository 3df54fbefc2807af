import { describe, expect, it } from '@jest/globals';

import { type Page, renderPage } from '../../../platform/index.js';

import { landingPage } from './landing.page.js';
import { noticePage } from './notice.page.js';
import { signingPage } from './signing.page.js';
import type { SigningModel, TickModel } from './view-models.js';

const htmlOf = (page: Page): string => renderPage(page, { https: false }).html;
const buttonsOf = (html: string): string[] =>
  [...html.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map((match) => match[1] ?? '');
const formsOf = (html: string): string[] => html.match(/<form[\s\S]*?<\/form>/g) ?? [];
const fieldsOf = (html: string): string[] =>
  [...html.matchAll(/<(?:input|textarea)[^>]* name="([^"]*)"/g)].map((match) => match[1] ?? '');

const offer: TickModel = {
  name: 'offer',
  subject: { kind: 'offer', version: 3, publishedAt: new Date('2026-10-12T09:00:00Z') },
  checked: false,
  text: { html: '<p>Текст соглашения</p>' },
};
const contract: TickModel = {
  name: 'document-1',
  subject: { kind: 'document', title: 'Договор «Уют» № 15' },
  checked: false,
};
const consent: TickModel = { name: 'consent', subject: { kind: 'consent' }, checked: false };

const model: SigningModel = {
  language: 'ru',
  company: 'ООО «Ромашка»',
  path: '/sign/s1',
  csrf: 'token',
  actions: {
    code: '/sign/s1/code',
    confirm: '/sign/s1/confirm',
    decline: '/sign/s1/decline',
    shown: '/sign/s1/shown',
    news: '/sign/s1/news',
  },
  signer: { fullName: 'Иванов Иван Иванович', maskedPhone: '+7 ••• •••-67-89' },
  expiresAt: new Date('2026-11-27T11:05:00Z'),
  timeZone: 'Europe/Moscow',
  documents: [
    {
      id: 'd1',
      title: 'Договор «Уют» № 15',
      pdfHref: '/sign/s1/documents/d1/pdf',
      pages: [
        {
          number: 1,
          sources: { webp: '/p/1?w=1 1w', jpeg: '/p/1?j=1 1w', src: '/p/1' },
          width: 100,
          height: 141,
          text: ['Текст'],
        },
      ],
    },
  ],
  ticks: [offer, contract, consent],
  codeStep: { delivery: 'with-link' },
  problems: { missingTicks: [] },
};

describe('the signing page, code in the same SMS', () => {
  const html = htmlOf(signingPage(model));
  const [signForm = ''] = formsOf(html);

  it('posts every tick and the code to confirm in ONE form', () => {
    expect(signForm).toMatch(/action="\/sign\/s1\/confirm" method="post"/);
    expect(fieldsOf(signForm)).toEqual([
      'csrf',
      'device',
      'offer',
      'document-1',
      'consent',
      'code',
    ]);
  });

  it('ticks nothing beforehand and asks for everything but the consent', () => {
    expect(html).not.toContain('checked=""');
    expect(signForm).toMatch(/id="offer"[^>]*required=""/);
    expect(signForm).toMatch(/id="document-1"[^>]*required=""/);
    expect(signForm).not.toMatch(/id="consent"[^>]*required=""/);
  });

  it('lets phones offer the code from the SMS and a number pad', () => {
    expect(signForm).toMatch(
      /<input id="code"[^>]*inputmode="numeric" autocomplete="one-time-code"/,
    );
  });

  it('bears the word «Подписать» on one control only', () => {
    expect(buttonsOf(html)).toEqual(['Подписать', 'Отклонить']);
  });

  it('declines by a form of its own', () => {
    expect(formsOf(html)[1]).toMatch(/action="\/sign\/s1\/decline"/);
    expect(fieldsOf(formsOf(html)[1] ?? '')).toEqual(['csrf', 'device', 'reason']);
  });

  it('nests no quotation marks of one kind', () => {
    expect(html).toContain('Я прочитал(а) документ «Договор „Уют“ № 15» и согласен(на) с ним');
  });

  it('does not ask for WebOTP, since the SMS is older than the page', () => {
    expect(html).not.toContain('data-otp');
  });

  it('keeps the language where forms lead', () => {
    const english = htmlOf(signingPage({ ...model, language: 'en' }));

    expect(english).toContain('action="/sign/s1/confirm?lang=en"');
    expect(english).toContain('<html lang="en">');
    expect(buttonsOf(english)).toEqual(['Sign', 'Decline']);
  });
});

describe('the signing page with something to mend', () => {
  const wrong: SigningModel = {
    ...model,
    ticks: [{ ...offer, checked: true }, contract, consent],
    problems: { missingTicks: ['document-1'], code: { kind: 'wrong', attemptsLeft: 3 } },
  };
  const html = htmlOf(signingPage(wrong));

  it('begins its title with the word', () => {
    expect(html).toContain('<title>Ошибка: Договор «Уют» № 15');
  });

  it('says on top and beside the field what to do', () => {
    expect(html).toContain('<a href="#document-1">Отметьте, что согласны с документом</a>');
    expect(html.match(/Код не подошёл\. Осталось 3\u00a0попытки\./g)).toHaveLength(2);
  });

  it('keeps the ticks that were given', () => {
    expect(html).toMatch(/id="offer"[^>]*checked=""/);
    expect(html).not.toMatch(/id="document-1"[^>]*checked=""/);
  });

  it.each([
    [1, 'Осталась 1 попытка.'],
    [2, 'Осталось 2 попытки.'],
    [5, 'Осталось 5 попыток.'],
  ])('counts %i attempts in Russian', (attemptsLeft, words) => {
    const page = signingPage({
      ...model,
      problems: { missingTicks: [], code: { kind: 'wrong', attemptsLeft } },
    });

    expect(htmlOf(page).replace(/\u00a0/g, ' ')).toContain(`Код не подошёл. ${words}`);
  });

  it('names the document when there are several', () => {
    const act: TickModel = {
      name: 'document-2',
      subject: { kind: 'document', title: 'Акт № 3' },
      checked: false,
    };
    const page = signingPage({
      ...model,
      ticks: [offer, contract, act],
      problems: { missingTicks: ['document-2'] },
    });

    expect(htmlOf(page)).toContain('Отметьте, что согласны с документом «Акт № 3»');
  });
});

describe('the signing page, code on demand', () => {
  const before = htmlOf(
    signingPage({ ...model, codeStep: { delivery: 'on-demand', sent: false } }),
  );
  const after = htmlOf(
    signingPage({
      ...model,
      ticks: model.ticks.map((tick) => ({ ...tick, checked: tick !== consent })),
      codeStep: { delivery: 'on-demand', sent: true, resendInSeconds: 45 },
    }),
  );

  it('posts the ticks to get the code, and asks for no code yet', () => {
    const [form = ''] = formsOf(before);

    expect(form).toContain('action="/sign/s1/code"');
    expect(fieldsOf(form)).toEqual(['csrf', 'device', 'offer', 'document-1', 'consent']);
    expect(buttonsOf(before)).toEqual(['Получить код', 'Отклонить']);
  });

  it('then asks for the code alone and tells what was agreed to', () => {
    const [form = ''] = formsOf(after);

    expect(form).toContain('action="/sign/s1/confirm"');
    expect(fieldsOf(form)).toEqual(['csrf', 'device', 'code']);
    expect(after).toContain('<li>Я принимаю соглашение об электронной подписи (редакция 3 от');
    expect(after).not.toContain('<li>Я даю согласие');
    expect(after).toContain('data-otp');
  });

  it('resends by a form of its own, so that Enter in the field signs', () => {
    expect(after).toMatch(/<button class="button outlined" form="resend" data-wait="45"/);
    expect(formsOf(after)[1]).toMatch(/id="resend" action="\/sign\/s1\/code" method="post"/);
  });
});

describe('the landing', () => {
  const landing = landingPage({
    language: 'ru',
    company: 'ООО «Ромашка»',
    path: '/s/token',
    kind: 'contract',
    count: 1,
    isSigned: false,
    open: { action: '/s/token/open', csrf: 'token' },
  });

  it('opens by a form with a token, since a GET must change nothing (SEC-6)', () => {
    const [form = ''] = formsOf(htmlOf(landing));

    expect(form).toContain('action="/s/token/open" method="post"');
    expect(fieldsOf(form)).toEqual(['csrf', 'device']);
    expect(buttonsOf(form)).toEqual(['Открыть документ']);
  });

  it('tells who asks for what, with no tags for previews', () => {
    const html = htmlOf(landing);

    expect(html).toContain('ООО «Ромашка» просит вас подписать договор');
    expect(html).not.toContain('og:');
  });
});

describe('a dead link', () => {
  it('names no company and gives no reason of its own (SEC-8)', () => {
    const page = noticePage({
      language: 'ru',
      company: '',
      path: '/s/x',
      notice: { kind: 'dead-link' },
    });

    expect(htmlOf(page)).toContain('Документ отозван, срок истёк или ссылка набрана с ошибкой.');
    expect(htmlOf(page)).toContain('<strong>Signet</strong>');
  });
});
