import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { RouterProvider } from 'react-router';
import { queryClient } from '../api/query-client.js';
import { paperAndInk, theme } from '../theme/theme.js';
import { LanguageProvider } from '../words/language.js';
import { router } from './router.js';

/** The page's policy lets only styles with this value in. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

// What locks the page behind a dialog writes a style of its own, and looks for its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

export function ConsoleApp(): ReactElement {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={paperAndInk}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
