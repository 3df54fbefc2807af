// Rewrites docs/events.md from the definitions in the built code: `npm run events`.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { domainEventsIn, eventList } from './event-list.js';

const source = join(import.meta.dirname, '..', 'src');
await writeFile('docs/events.md', eventList(await domainEventsIn(source)));
