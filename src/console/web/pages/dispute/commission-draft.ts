import type { components } from '#libs/api-client';
import type { Dispute } from './dispute-queries.js';

export type CommissionInput = components['schemas']['CommissionInputDto'];
export type MemberInput = Required<components['schemas']['MemberInputDto']>;

/** The commission as it stands in the form; moments by the person's own clock, `YYYY-MM-DDTHH:mm`. */
export interface CommissionDraft {
  readonly members: readonly MemberInput[];
  readonly place: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly workTerm: string;
  readonly copies: number;
}

export const NEW_MEMBER: MemberInput = {
  fullName: '',
  position: '',
  side: 'company',
  authority: '',
  isChair: false,
  isAbsent: false,
  notice: '',
};

export function draftOf(dispute: Dispute): CommissionDraft {
  const { members, place, startedAt, finishedAt, workTerm, copies } = dispute;
  return {
    members: members.length > 0 ? members : firstMembers(dispute),
    place,
    startedAt: localOf(startedAt),
    finishedAt: localOf(finishedAt),
    workTerm,
    copies,
  };
}

export function inputOf({ startedAt, finishedAt, ...rest }: CommissionDraft): CommissionInput {
  const { workTerm, members, ...same } = rest;
  return {
    ...same,
    members: members.map(({ notice, ...member }) => ({
      ...member,
      ...(notice.trim() === '' ? {} : { notice }),
    })),
    startedAt: momentOf(startedAt),
    ...(finishedAt === '' ? {} : { finishedAt: momentOf(finishedAt) }),
    ...(workTerm.trim() === '' ? {} : { workTerm }),
  };
}

/** The usual three: the company, the client, and the operator, who takes the chair. */
function firstMembers({ claimant }: Dispute): MemberInput[] {
  return [
    NEW_MEMBER,
    { ...NEW_MEMBER, fullName: claimant, side: 'client' },
    { ...NEW_MEMBER, side: 'operator', isChair: true },
  ];
}

function localOf(moment: string | null): string {
  if (moment === null) return '';
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What is no moment is sent as it is: the API says so at its field. */
function momentOf(local: string): string {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? local : at.toISOString();
}
