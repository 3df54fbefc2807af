import { createBrowserRouter, redirect } from 'react-router';
import { queryClient } from '../api/query-client.js';
import { tokens } from '../api/tokens.js';
import { whoAmI } from '../api/who-am-i.js';
import { LoginPage } from '../login/login-page.js';
import { Shell } from './shell.js';
import { LoadingState, NotFoundState, PageFailure } from './states.js';

/** Whoever is not logged in comes back here afterwards. */
function refuseStrangers({ request }: { readonly request: Request }): Response | null {
  if (tokens.isKnown()) {
    // Asked for now, beside the page's own file; whoever needs it says what went wrong.
    queryClient.query(whoAmI).catch(() => undefined);
    return null;
  }
  const { pathname, search } = new URL(request.url);
  const wanted = pathname.replace(/^\/console/, '') + search;
  return redirect(`/login?to=${encodeURIComponent(wanted)}`);
}

/** Each page is a file of its own, loaded with its data at the same time. */
export const router = createBrowserRouter(
  [
    { path: '/login', Component: LoginPage },
    {
      path: '/',
      Component: Shell,
      HydrateFallback: LoadingState,
      loader: refuseStrangers,
      ErrorBoundary: PageFailure,
      children: [
        { index: true, loader: () => redirect('/documents') },
        {
          path: 'documents',
          lazy: () => import('../pages/documents/documents-page.js'),
        },
        {
          path: 'documents/new',
          lazy: () => import('../pages/new-document/new-document-page.js'),
        },
        {
          path: 'documents/:id',
          lazy: () => import('../pages/document/document-page.js'),
        },
        { path: 'robot', lazy: () => import('../pages/robot/robot-page.js') },
        {
          path: 'settings/e-signature',
          lazy: () => import('../pages/e-signature/e-signature-page.js'),
        },
        { path: '*', Component: NotFoundState },
      ],
    },
  ],
  { basename: '/console' },
);
