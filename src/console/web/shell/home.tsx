import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Navigate } from 'react-router';
import { whoAmI } from '../api/who-am-i.js';
import { sectionsFor } from './sections.js';

/** The first section that this person may see. */
export function Home(): ReactElement | null {
  const { data } = useQuery(whoAmI);
  const first = sectionsFor(data?.roles ?? [])[0]?.sections[0];
  return first ? <Navigate to={first.path} replace /> : null;
}
