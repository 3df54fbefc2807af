import type { PageLanguage } from '../../src/platform/index.js';
import { signingRoutes } from '../../src/signing/page/routes.js';
import { landingPage } from '../../src/signing/page/views/landing.page.js';
import type { LandingModel } from '../../src/signing/page/views/view-models.js';
import { clientDataStates } from './client-data-states.js';
import { endingStates } from './ending-states.js';
import type { PageState } from './page-state.js';
import { readingStates } from './reading-states.js';
import { company } from './signing-samples.js';

/** Every state of the signing page; the English ones have the same names with `-english` behind. */
export function signingPageStates(language: PageLanguage = 'ru'): PageState[] {
  const states = [
    ...landingStates(language),
    ...clientDataStates(language),
    ...readingStates(language),
    ...endingStates(language),
  ];
  return language === 'ru'
    ? states
    : states.map((state) => ({ ...state, name: `${state.name}-english` }));
}

function landingStates(language: PageLanguage): PageState[] {
  const token = 'Zt7kQ2mXwB9rHc4Ny';
  const landing = (name: string, more: Partial<LandingModel>): PageState => ({
    name,
    page: landingPage({
      language,
      company,
      path: signingRoutes.landing(token),
      kind: 'contract',
      count: 1,
      isSigned: false,
      open: { action: signingRoutes.open(token), csrf: 'sample-token' },
      ...more,
    }),
  });
  return [
    landing('landing', {}),
    landing('landing-package', { count: 3 }),
    landing('landing-signed', { isSigned: true }),
  ];
}
