// Keeps the sandbox phones live: asks for the same page again and takes over what has changed.

const PERIOD_MS = 1_500;

function parts(root: Document): Map<string, HTMLElement> {
  const found = [...root.querySelectorAll<HTMLElement>('[data-live]')];
  return new Map(found.map((part) => [part.dataset['live'] ?? '', part]));
}

function toEnd(thread: HTMLElement | undefined): void {
  thread?.scrollTo({ top: thread.scrollHeight });
}

/** Without its styles: their nonce is not this page's, and only words are wanted. */
function parsed(html: string): Document {
  const bare = html.replace(/<style[\s\S]*?<\/style>/, '');
  return new DOMParser().parseFromString(bare, 'text/html');
}

async function refresh(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const fresh = parts(parsed(await answer.text()));
  for (const [name, part] of parts(document)) {
    const next = fresh.get(name);
    if (!next || next.innerHTML === part.innerHTML) continue;
    part.innerHTML = next.innerHTML;
    if (name === 'thread') toEnd(part);
  }
}

toEnd(parts(document).get('thread'));
setInterval(() => {
  refresh().catch(() => undefined); // the server may be restarting: the next look will tell
}, PERIOD_MS);
