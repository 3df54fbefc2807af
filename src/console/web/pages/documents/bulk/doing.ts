import { api } from '../../../api/api.js';
import { fileOf, save } from '../../../api/download.js';
import type { DocumentRow } from '../document-queries.js';
import type { BulkAct } from './bulk-acts.js';
import { freeName, pdfName } from './file-names.js';

/** One act on many documents: what is done to each, and what at the end. */
export interface Doing {
  readonly one: (document: DocumentRow) => Promise<unknown>;
  readonly end?: (archiveName: string) => Promise<void>;
}

export function doingOf(act: BulkAct): Doing {
  switch (act) {
    case 'send':
      return {
        one: ({ id }) =>
          api.POST('/api/v1/documents/{id}/send', { params: { path: { id } }, body: {} }),
      };
    case 'remind':
      return oncePerRequest((id) =>
        api.POST('/api/v1/signing-requests/{id}/remind', { params: { path: { id } } }),
      );
    case 'cancel':
      return oncePerRequest((id) =>
        api.POST('/api/v1/signing-requests/{id}/cancel', { params: { path: { id } }, body: {} }),
      );
    case 'download':
      return downloading();
  }
}

/** Documents of one package share its fate: the API is asked once for all of them. */
function oncePerRequest(ask: (requestId: string) => Promise<unknown>): Doing {
  const asked = new Map<string, Promise<unknown>>();
  return {
    one: ({ requestId }) => {
      if (requestId === null) return Promise.resolve();
      const answer = asked.get(requestId) ?? ask(requestId);
      asked.set(requestId, answer);
      return answer;
    },
  };
}

/** PDFs are packed as they are: they hold nothing that could be made smaller. */
function downloading(): Doing {
  const bytes = new Map<string, Uint8Array>();
  return {
    one: async (document) => {
      const file = await fileOf('/api/v1/documents/{id}/pdf', document.id);
      const content = new Uint8Array(await file.arrayBuffer());
      const name = freeName(pdfName(document), new Set(bytes.keys()));
      bytes.set(name, content);
    },
    end: async (archiveName) => {
      if (bytes.size === 0) return;
      const { zipSync } = await import('fflate');
      const archive = zipSync(Object.fromEntries(bytes), { level: 0 });
      save(new Blob([archive], { type: 'application/zip' }), archiveName);
    },
  };
}
