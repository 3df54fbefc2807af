import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Navigate } from 'react-router';
import { eSignature } from '../api/e-signature.js';
import { firstSteps } from '../api/first-steps.js';
import { whoAmI } from '../api/who-am-i.js';
import { sectionsFor } from './sections.js';

/** The first section that this person may see; an administrator whose module is off begins with the first steps. */
export function Home(): ReactElement | null {
  const { data } = useQuery(whoAmI);
  const mayBegin = data?.roles.includes('administrator') === true && !firstSteps.areDismissed();
  const settings = useQuery({ ...eSignature, enabled: mayBegin });
  if (mayBegin && settings.isPending) return null;
  if (mayBegin && settings.data?.active === false) return <Navigate to="/welcome" replace />;
  const first = sectionsFor(data?.roles ?? [])[0]?.sections[0];
  return first ? <Navigate to={first.path} replace /> : null;
}
