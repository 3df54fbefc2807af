import { Box, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWordsOf } from '../../../words/language.js';
import { templateWords } from '../words.js';
import { compare, type ComparedLine, type Piece } from './comparison.js';
import './comparison.css';

/** Two texts, one under the other: a sign before each line that went or came, the words of it marked. */
export function ComparisonView({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): ReactElement {
  const { versions } = useWordsOf(templateWords);
  const lines = compare(before, after);
  if (lines.every(({ change }) => change === 'same' || change === 'skipped'))
    return <Text c="dimmed">{versions.same}</Text>;
  return (
    <Box
      className="comparison"
      role="group"
      aria-label={versions.compare}
      // Reached by keyboard, as it scrolls.
      tabIndex={0}
    >
      {lines.map((line, index) => (
        <Line key={index} line={line} />
      ))}
    </Box>
  );
}

function Line({ line }: { readonly line: ComparedLine }): ReactElement {
  const { versions } = useWordsOf(templateWords);
  if (line.change === 'skipped')
    return <div className="comparison-skipped">{versions.unchanged(line.lines)}</div>;
  const words = line.pieces.map((piece, index) => <Word key={index} piece={piece} />);
  if (line.change === 'removed')
    return (
      <del className="comparison-line" data-sign="−">
        {words}
      </del>
    );
  if (line.change === 'added')
    return (
      <ins className="comparison-line" data-sign="+">
        {words}
      </ins>
    );
  return (
    <div className="comparison-line" data-sign=" ">
      {words}
    </div>
  );
}

function Word({ piece }: { readonly piece: Piece }): ReactElement {
  return piece.isChanged ? <strong>{piece.text}</strong> : <>{piece.text}</>;
}
