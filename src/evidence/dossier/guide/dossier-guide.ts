import { readFileSync } from 'node:fs';
import type { DossierFile } from '../dossier-file.js';
import type { DossierContents } from '../dossier-layout.js';
import { en } from './en.js';
import { type GuideFacts, guideFacts } from './guide-facts.js';
import { guideSteps } from './guide-steps.js';
import type { GuideTexts } from './guide-texts.js';
import { ru } from './ru.js';

const WIDTH = 78;

/** README.txt: how an expert checks this very dossier by hand, in Russian and then in English. */
export function dossierGuide(contents: DossierContents, files: readonly DossierFile[]): string {
  const facts = guideFacts(contents, files);
  return `${inLanguage(ru, facts)}\n\n${'='.repeat(WIDTH)}\n\n${inLanguage(en, facts)}\n`;
}

/** The script that walks the same steps with openssl and xxd. */
export function verifyScript(): string {
  return readFileSync(new URL('./verify.sh', import.meta.url), 'utf8');
}

function inLanguage(texts: GuideTexts, facts: GuideFacts): string {
  const steps = guideSteps(facts).map(({ name, commands }, i) => {
    const { title, text } = texts.steps[name];
    const lines = commands.map((command) => `    $ ${command}`);
    return [`${i + 1}. ${title}`, wrapped(text), ...lines].join('\n');
  });
  return [
    texts.title,
    ...(facts.ending === 'signed' ? [] : [wrapped(texts.unsigned[facts.ending])]),
    ...texts.before(facts).map(wrapped),
    texts.contentsTitle,
    facts.contents.map((row) => texts.contents[row]).join('\n'),
    texts.stepsTitle,
    ...steps,
    ...texts.after.map(wrapped),
  ].join('\n\n');
}

/** Lines that fit a window; a paragraph that begins with a blank is a table and stays as it is. */
function wrapped(paragraph: string): string {
  if (paragraph.startsWith(' ')) return paragraph;
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
