import { protocolDownloadPage } from '../../src/disputes/protocol/views/protocol-download.page.js';
import type { PageState } from './page-state.js';

/** The client's way to the protocol of a commission. */
export function protocolPageStates(): PageState[] {
  const page = protocolDownloadPage({
    number: 7,
    document: 'Договор № 15 от 24.11.2026',
    concludedAt: new Date('2026-11-24T11:05:07Z'),
    timeZone: 'Europe/Moscow',
    sha256: 'f0b887c10388e898f9ee0226896389ee0f99f0c96bd73fcdbbc6f73ffdd04f58',
    href: '/protocol/sample/pdf',
  });
  return [{ name: 'protocol-download', page }];
}
