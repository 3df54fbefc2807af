import { Box } from '@mantine/core';
import { EditorView } from '@codemirror/view';
import { type ReactElement, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useWordsOf } from '../../../words/language.js';
import type { KnownVariable } from '../template-queries.js';
import { templateWords } from '../words.js';
import { codeSetup } from './code-setup.js';
import { markLines } from './problem-lines.js';

interface CodeEditorProps {
  /** What it begins with; a new beginning is a new editor, by its `key`. */
  readonly text: string;
  readonly isReadOnly: boolean;
  readonly known: readonly KnownVariable[];
  /** Id of the words that tell how to leave it. */
  readonly describedBy: string;
  /** Lines with a mistake, from 1. */
  readonly marked: readonly number[];
  readonly view: RefObject<EditorView | null>;
  readonly onChange: (text: string) => void;
  readonly onSave: () => void;
}

export function CodeEditor(props: CodeEditorProps): ReactElement {
  const { text, isReadOnly, known, describedBy, marked, view } = props;
  const { editor, phrases } = useWordsOf(templateWords);
  const place = useRef<HTMLDivElement>(null);
  // Outlives the editor itself, which is made anew for another language.
  const typed = useRef(text);
  const onChange = useEffectEvent((now: string) => {
    typed.current = now;
    props.onChange(now);
  });
  const onSave = useEffectEvent(props.onSave);
  useEffect(() => {
    if (!place.current) return undefined;
    const wishes = { label: editor.label, describedBy, phrases, isReadOnly, known };
    const made = new EditorView({
      parent: place.current,
      doc: typed.current,
      extensions: codeSetup({ ...wishes, onChange, onSave }),
    });
    view.current = made;
    return () => {
      made.destroy();
    };
  }, [editor.label, phrases, describedBy, isReadOnly, known, view]);
  useEffect(() => {
    view.current?.dispatch({ effects: markLines.of(marked) });
  }, [marked, view]);
  return <Box ref={place} />;
}

/** Puts words where the cursor stands, and the cursor behind them. */
export function insertAt(view: EditorView | null, words: string): void {
  if (!view) return;
  view.dispatch(view.state.replaceSelection(words), { userEvent: 'input', scrollIntoView: true });
  view.focus();
}

export function goToLine(view: EditorView | null, line: number): void {
  if (!view || line > view.state.doc.lines) return;
  view.dispatch({ selection: { anchor: view.state.doc.line(line).from }, scrollIntoView: true });
  view.focus();
}
