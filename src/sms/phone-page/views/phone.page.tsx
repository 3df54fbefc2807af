import type { ReactElement } from 'react';
import { formatPhone } from '#libs/phone';
import { type Page, scriptAsset, stylesheet } from '../../../platform/index.js';
import { LinksInText } from './links-in-text.js';
import type { PhoneBubble, PhoneInList, PhonePageModel } from './phone-model.js';

const styles = stylesheet(new URL('../styles/phone.css', import.meta.url));
const script = scriptAsset(new URL('../client/phone-page.js', import.meta.url));

const heading = 'Телефоны клиентов';

/** Numbers that behave in a way of their own (domain.md G-14); every other one delivers. */
const PECULIAR: readonly (readonly [string, string])[] = [
  ['+79990000002', 'не доставляется'],
  ['+79990000003', 'отчёт о доставке приходит поздно'],
  ['+79990000004', 'отчёт приходит дважды'],
  ['+79990000005', 'шлюз не отвечает: неизвестно, ушло ли СМС'],
  ['+79990000006', 'абонент запретил рассылки'],
];

/** `/sandbox`: the phones of the clients, with every SMS that would have been sent. */
export function phonePage(model: PhonePageModel): Page {
  const { open } = model;
  return {
    language: 'ru',
    title: open ? `${formatPhone(open.phone)} — телефон песочницы` : 'Телефоны песочницы',
    styles: [styles],
    scripts: [script],
    body: (
      <>
        <header className="top">
          <div className="column">
            <strong>Signet</strong>
            <span className="soft">песочница</span>
          </div>
        </header>
        <main className={open ? 'phones has-open' : 'phones'}>
          <PhoneList phones={model.phones} current={open?.phone} />
          {open ? <OpenPhone {...open} /> : <NothingOpen />}
        </main>
      </>
    ),
  };
}

function PhoneList(props: {
  phones: readonly PhoneInList[];
  current: string | undefined;
}): ReactElement {
  return (
    <div className="list">
      {/* On a narrow screen only one of the two parts is there: the open phone, when there is one. */}
      {props.current ? <h2>{heading}</h2> : <h1>{heading}</h1>}
      <p className="soft small">Что получил бы клиент. Настоящие СМС отсюда не уходят.</p>
      <nav aria-label="Телефоны" data-live="list">
        {props.phones.length === 0 ? (
          <p>Пока ни одного СМС. Отправьте документ на подпись — оно появится здесь само.</p>
        ) : (
          <ul>
            {props.phones.map(({ phone, lastText, lastAt }) => (
              <li key={phone}>
                <a
                  href={`/sandbox?phone=${encodeURIComponent(phone)}`}
                  aria-current={phone === props.current ? 'page' : undefined}
                >
                  <span className="row">
                    <strong className="digits">{formatPhone(phone)}</strong>
                    <Moment at={lastAt} />
                  </span>
                  <span className="last soft">{lastText}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </nav>
      <details>
        <summary>Особые номера</summary>
        <dl className="peculiar small">
          {PECULIAR.map(([phone, meaning]) => (
            <div key={phone}>
              <dt className="digits">{formatPhone(phone)}</dt>
              <dd className="soft">{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function OpenPhone(open: NonNullable<PhonePageModel['open']>): ReactElement {
  const { phone, sender, bubbles, quickAnswer } = open;
  return (
    <section className="device" aria-label={`Телефон ${formatPhone(phone)}`}>
      <div className="screen-top">
        <a className="back" href="/sandbox">
          Все телефоны
        </a>
        <h1>{sender}</h1>
        <p className="soft small digits">на номере {formatPhone(phone)}</p>
      </div>
      <div className="thread" data-live="thread" role="log" aria-label="Сообщения" tabIndex={0}>
        {bubbles.length === 0 ? (
          <p className="soft empty">На этот номер пока ничего не приходило.</p>
        ) : (
          bubbles.map((bubble) => <Bubble key={bubble.id} bubble={bubble} />)
        )}
        {quickAnswer && <QuickAnswer phone={phone} code={quickAnswer} />}
      </div>
      <form className="answer" method="post" action="/sandbox/replies">
        <input type="hidden" name="from" value={phone} />
        <label className="hidden" htmlFor="text">
          Ответ на СМС
        </label>
        <input
          id="text"
          name="text"
          placeholder="Ответить"
          required
          maxLength={1000}
          autoComplete="off"
        />
        <button className="button">Отправить</button>
      </form>
    </section>
  );
}

/** One tap instead of six digits, as phones offer under a message with a code. */
function QuickAnswer(props: { phone: string; code: string }): ReactElement {
  return (
    <form className="quick" method="post" action="/sandbox/replies">
      <input type="hidden" name="from" value={props.phone} />
      <input type="hidden" name="text" value={props.code} />
      <button className="button outlined">Ответить кодом {props.code}</button>
    </form>
  );
}

function Bubble({ bubble }: { bubble: PhoneBubble }): ReactElement {
  return (
    <div className={bubble.isOwn ? 'bubble own' : 'bubble'}>
      <p>
        <LinksInText text={bubble.text} />
      </p>
      <Moment at={bubble.at} />
    </div>
  );
}

function NothingOpen(): ReactElement {
  return (
    <section className="device nothing" aria-label="Телефон">
      <p className="soft">Здесь лежит телефон. Выберите номер, чтобы увидеть его СМС.</p>
    </section>
  );
}

const time = new Intl.DateTimeFormat('ru-RU', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Moscow',
});

function Moment({ at }: { at: Date }): ReactElement {
  return (
    <time className="soft" dateTime={at.toISOString()}>
      {time.format(at)}
    </time>
  );
}
