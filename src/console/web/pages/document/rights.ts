import { useQuery } from '@tanstack/react-query';
import { whoAmI } from '../../api/who-am-i.js';

interface Rights {
  /** Sends, changes and withdraws. */
  readonly mayAct: boolean;
  readonly mayDispute: boolean;
  readonly mayErase: boolean;
}

/** What this person may do with a document; the API guards the acts themselves. */
export function useRights(): Rights {
  const roles = useQuery(whoAmI).data?.roles ?? [];
  const isAdministrator = roles.includes('administrator');
  return {
    mayAct: isAdministrator || roles.includes('employee'),
    mayDispute: isAdministrator || roles.includes('operator'),
    mayErase: isAdministrator,
  };
}
