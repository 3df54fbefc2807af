// Two pages of the list of documents at 10,000 and at 1,000,000 documents of one organization:
// `npm run bench -- list-documents`. The time of a page must not grow with the number of documents.
import { DataSource } from 'typeorm';
import { BenchApp } from './support/bench-app.js';
import { median, report, timed } from './support/ratio.js';

const SMALL = 10_000;
const LARGE = 1_000_000;
const ROUNDS = 200;

/** What a person asks of the list. */
const QUERIES = ['status=signed', 'status=sent&status=viewed', ''] as const;

const bench = await BenchApp.start();
try {
  await addDocuments(0, SMALL);
  const small = await measureAll();
  await addDocuments(SMALL, LARGE);
  const large = await measureAll();
  QUERIES.forEach((query, index) => {
    report({
      name: `GET /documents?${query}, 1,000,000 against 10,000`,
      ours: large[index] ?? Number.NaN,
      reference: small[index] ?? Number.NaN,
      budget: { most: 1.5 },
    });
  });
} finally {
  await bench.stop();
}

/** Rows from one number to another, a second apart, with statuses as an office has them: most are signed. */
async function addDocuments(from: number, to: number): Promise<void> {
  const dataSource = bench.app.get(DataSource);
  const [organization] = await dataSource.query<{ id: string }[]>('SELECT id FROM organization');
  await dataSource.query(
    `WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
     INSERT INTO document (id, organization_id, number, title, status, status_changed_at, author_id, author_name,
       "values", sha256, bytes, pages, stamp_boxes, warnings, awaiting_client_data, revision, search_text, created_at)
     SELECT printf('019ab3a1-7c4b-7000-8000-%012x', i), ?, i, 'Договор ' || i,
       CASE WHEN i % 20 = 0 THEN 'sent' WHEN i % 20 = 1 THEN 'viewed' WHEN i % 20 = 2 THEN 'declined'
         WHEN i % 20 = 3 THEN 'draft' ELSE 'signed' END,
       '2026-01-01 00:00:00.000', 'author', 'Петров', '{}', hex(zeroblob(32)), 45000, 2, '[]', '[]', 0, 1,
       i || ' договор ' || i || ' иванов иван',
       strftime('%Y-%m-%d %H:%M:%S.000', 1735689600 + i, 'unixepoch')
     FROM n`,
    [from, to, organization?.id],
  );
  await dataSource.query('ANALYZE');
}

/** Median time of the first page of each query and the one after it. */
async function measureAll(): Promise<number[]> {
  await bench.logIn();
  const medians: number[] = [];
  for (const query of QUERIES) {
    const twoPages = async (): Promise<void> => {
      const { nextCursor } = await page(query);
      await page(`${query}&cursor=${nextCursor ?? ''}`);
    };
    const times: number[] = [];
    for (let round = -20; round < ROUNDS; round += 1) {
      const time = await timed(twoPages);
      if (round >= 0) times.push(time);
    }
    medians.push(median(times));
  }
  return medians;
}

function page(query: string): Promise<{ nextCursor: string | null }> {
  return bench.call('GET', `/documents?${query}`);
}
