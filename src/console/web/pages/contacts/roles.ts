import { useQuery } from '@tanstack/react-query';
import { whoAmI } from '../../api/who-am-i.js';

interface Rights {
  /** Changes contacts and cards, makes documents. */
  readonly mayWrite: boolean;
  readonly mayErase: boolean;
  /** Reads the journal of erasures. */
  readonly seesErasures: boolean;
}

/** What this person may do with contacts and cards; the API guards the acts themselves. */
export function useRights(): Rights {
  const roles = useQuery(whoAmI).data?.roles ?? [];
  const isAdministrator = roles.includes('administrator');
  return {
    mayWrite: isAdministrator || roles.includes('employee'),
    mayErase: isAdministrator,
    seesErasures: isAdministrator || roles.includes('auditor'),
  };
}
