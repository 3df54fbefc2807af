import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { whoAmI } from '../../api/who-am-i.js';
import { useLanguage, useWordsOf } from '../../words/language.js';
import { dayAndTime } from '../../words/moments.js';
import type { Dispute } from './dispute-queries.js';
import { Step } from './step.js';
import './claim.css';
import { disputeWords } from './words.js';

/** What is claimed, about which document. */
export function Claim({ dispute }: { readonly dispute: Dispute }): ReactElement {
  const words = useWordsOf(disputeWords);
  const { language } = useLanguage();
  const { claimant, claimNumber, claimDate, organizationName, question, openedAt } = dispute;
  const claim = [claimNumber, claimDate].filter((part) => part !== '').join(', ');
  return (
    <Step title={words.claim}>
      <dl className="claim">
        <Fact name={words.claimant}>{claimant || words.erased}</Fact>
        <Fact name={words.claimNumber}>{claim || words.none}</Fact>
        <Fact name={words.organization}>{organizationName}</Fact>
        <Fact name={words.document}>
          <DisputedDocument dispute={dispute} />
        </Fact>
        <Fact name={words.question}>{question || words.usualQuestion}</Fact>
        <Fact name={words.opened}>{dayAndTime(openedAt, language)}</Fact>
      </dl>
    </Step>
  );
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0}>
        {children}
      </Text>
    </div>
  );
}

/** The document's own page is open to its company alone; the operator reads it here. */
function DisputedDocument({ dispute }: { readonly dispute: Dispute }): ReactElement {
  const words = useWordsOf(disputeWords);
  const { data: me } = useQuery(whoAmI);
  const { documentId, documentTitle, documentNumber, organizationId } = dispute;
  const name = documentTitle === '' ? words.erased : `${documentTitle} №\u00A0${documentNumber}`;
  const mayOpen =
    me?.organization.id === organizationId && me.roles.some((role) => role !== 'operator');
  return mayOpen ? (
    <Anchor component={Link} to={`/documents/${documentId}`}>
      {name}
    </Anchor>
  ) : (
    <>{name}</>
  );
}
