// Comfort for the signing page; nothing here is needed to sign. One file without imports, so that it is
// one request; what it says to people comes from the page.

const keptCode = 'signet-code';

function fields(form: HTMLFormElement, name: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
}

function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined; // forbidden by the person's settings
  }
}

// --- What the device says of itself (signals signet-fp/1) -----------------------------------------

interface UserAgentData {
  getHighEntropyValues(hints: string[]): Promise<Record<string, unknown>>;
}

interface ChattyNavigator {
  readonly deviceMemory?: number;
  readonly userAgentData?: UserAgentData;
}

async function canvasHash(): Promise<string> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  // Hashing exists only on https and on this machine itself.
  if (!context || !('subtle' in crypto)) return '';
  context.font = '16px sans-serif';
  context.fillStyle = '#1b4d8f';
  context.fillRect(0, 0, 60, 20);
  context.fillStyle = '#9b2c1f';
  context.fillText('Signet ✓ Ёж 0123', 2, 16);
  const bytes = new TextEncoder().encode(canvas.toDataURL());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function deviceSignals(): Promise<Record<string, unknown>> {
  const { screen } = window;
  const chatty: Navigator & ChattyNavigator = navigator;
  const hints = await chatty.userAgentData
    ?.getHighEntropyValues(['model', 'platformVersion', 'uaFullVersion'])
    .catch(() => ({}));
  return {
    v: 'signet-fp/1',
    userAgent: navigator.userAgent,
    languages: [...navigator.languages],
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    screen: `${screen.width}x${screen.height}@${devicePixelRatio}x${screen.colorDepth}`,
    cores: navigator.hardwareConcurrency,
    memory: chatty.deviceMemory ?? 0,
    touchPoints: navigator.maxTouchPoints,
    platform: navigator.platform,
    canvas: await canvasHash().catch(() => ''),
    viewport: `${innerWidth}x${innerHeight}`,
    hints: hints ?? {},
  };
}

function fillDevice(signals: Record<string, unknown>): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name="device"]')) {
    input.value = JSON.stringify(signals);
  }
}

// --- Submitting: once, and said only when it takes a while ------------------------------------------

const offline = document.querySelector<HTMLElement>('[data-offline]');

function sayOffline(say: boolean): void {
  if (offline) offline.textContent = say ? (offline.dataset['offline'] ?? '') : '';
}

function guard(form: HTMLFormElement): void {
  let button = form.querySelector('button');
  let words = button?.textContent ?? '';
  let timers: number[] = [];

  const reset = (): void => {
    timers.forEach(clearTimeout);
    timers = [];
    button?.removeAttribute('aria-disabled');
    if (button) button.textContent = words;
  };

  form.addEventListener('submit', (event) => {
    sayOffline(!navigator.onLine);
    if (timers.length > 0 || !navigator.onLine) {
      event.preventDefault();
      return;
    }
    // A form may have a second way out of it.
    const { submitter } = event;
    if (submitter instanceof HTMLButtonElement)
      [button, words] = [submitter, submitter.textContent];
    const [code] = fields(form, 'code');
    if (code) storage()?.setItem(keptCode, code.value);
    timers = [
      window.setTimeout(() => {
        button?.setAttribute('aria-disabled', 'true');
        if (button) button.textContent = button.dataset['busy'] ?? form.dataset['busy'] ?? words;
      }, 400),
      window.setTimeout(() => {
        reset();
        sayOffline(true);
      }, 20_000),
    ];
  });
  // «Back» may bring the page as it was left, with the button still busy.
  window.addEventListener('pageshow', reset);
}

/** The code survives a missing tick, which costs no attempt; a wrong one is not put back. */
function restoreCode(): void {
  const kept = storage()?.getItem(keptCode);
  storage()?.removeItem(keptCode);
  const input = document.querySelector<HTMLInputElement>('input[name="code"]');
  const onlyTickIsMissing = document.querySelector('.tick.wrong') && !input?.ariaInvalid;
  if (kept && input && onlyTickIsMissing) input.value = kept;
}

// --- Codes: waiting for another one, taking it from the SMS ------------------------------------------

function countDown(button: HTMLButtonElement): void {
  const words = button.textContent;
  let left = Number(button.dataset['wait']);
  const tick = (): void => {
    button.disabled = left > 0;
    button.textContent =
      left > 0 ? (button.dataset['waitText'] ?? words).replace('{s}', String(left)) : words;
    if (left-- > 0) setTimeout(tick, 1000);
  };
  tick();
}

/** WebOTP, not yet among the compiler's own types. */
interface OtpOptions {
  readonly otp: { readonly transport: readonly string[] };
}

function takeCodeFromSms(input: HTMLInputElement): void {
  if (!('OTPCredential' in window)) return;
  const options: CredentialRequestOptions & OtpOptions = { otp: { transport: ['sms'] } };
  navigator.credentials
    .get(options)
    .then((credential) => {
      if (credential && 'code' in credential) input.value = String(credential.code);
    })
    .catch(() => undefined); // the person types it
}

// --- Pictures of the pages: asked for again when they were lost, sharper when pinched open -----------

const patience = [2_000, 5_000, 15_000, 45_000];

function keepAsking(note: HTMLElement): void {
  const image = note.closest('figure')?.querySelector('img');
  if (!image) return;
  let tries = 0;
  const again = (): void => {
    const { src } = image;
    image.src = src;
  };
  const lost = (): void => {
    note.textContent = note.dataset['lost'] ?? '';
    const wait = patience[tries++];
    if (wait) setTimeout(again, wait);
  };
  image.addEventListener('error', lost);
  image.addEventListener('load', () => {
    note.textContent = '';
  });
  window.addEventListener('online', () => {
    if (note.textContent) again();
  });
  if (image.complete && image.naturalWidth === 0) lost();
}

/** The browser chooses a density by the width of the layout, which a pinch does not change. */
function sharpenWhenPinched(): void {
  const viewport = window.visualViewport;
  const sharpen = (): void => {
    if (!viewport || viewport.scale < 1.3) return;
    viewport.removeEventListener('resize', sharpen);
    for (const one of document.querySelectorAll<HTMLSourceElement>('.page [sizes]'))
      one.sizes = '300vw';
  };
  viewport?.addEventListener('resize', sharpen);
}

// --- What was on screen: proof that the document was there to be read ------------------------------

/** What has not come over the network was not there to be read. In large type the text stands in its place. */
function whenReadable(page: HTMLElement, read: () => void): void {
  const image = page.querySelector('img');
  if (!image || image.naturalWidth > 0 || image.offsetParent === null) read();
  else image.addEventListener('load', read, { once: true });
}

function watchPages(reading: HTMLElement): void {
  const url = reading.dataset['shown'] ?? '';
  const csrf = document.querySelector<HTMLInputElement>('input[name="csrf"]')?.value ?? '';
  let seconds = 0;
  setInterval(() => {
    if (document.visibilityState === 'visible') seconds += 1;
  }, 1000);

  for (const part of reading.querySelectorAll<HTMLElement>('[data-document]')) {
    const pages = [...part.querySelectorAll<HTMLElement>('[data-page]')];
    const seen = new Set<Element>();
    const report = (): void => {
      const facts = { csrf, document: part.dataset['document'] ?? '', pages: String(seen.size) };
      navigator.sendBeacon(url, new URLSearchParams({ ...facts, seconds: String(seconds) }));
    };
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const page = entry.target.closest<HTMLElement>('[data-page]');
          if (!entry.isIntersecting || !page) continue;
          watcher.unobserve(entry.target);
          whenReadable(page, () => {
            seen.add(page);
            if (seen.size === pages.length) report();
          });
        }
      },
      // The middle of the page was in sight: a page is taller than a phone.
      { rootMargin: '-20% 0px -20% 0px' },
    );
    pages.forEach((page) => {
      watcher.observe(page.querySelector('figcaption') ?? page);
    });
    window.addEventListener('pagehide', report);
  }
}

// -----------------------------------------------------------------------------------------------------

// Newer browsers do this by themselves, with scripts off too.
if (!('autofocus' in HTMLElement.prototype)) document.getElementById('error-summary')?.focus();
restoreCode();
document.querySelectorAll('form').forEach(guard);
document.querySelectorAll<HTMLButtonElement>('button[data-wait]').forEach(countDown);
document.querySelectorAll<HTMLInputElement>('input[data-otp]').forEach(takeCodeFromSms);
document.querySelectorAll<HTMLElement>('[data-lost]').forEach(keepAsking);
document.querySelectorAll<HTMLElement>('[data-shown]').forEach(watchPages);
sharpenWhenPinched();
window.addEventListener('offline', () => {
  sayOffline(true);
});
window.addEventListener('online', () => {
  sayOffline(false);
});
void deviceSignals().then(fillDevice);
