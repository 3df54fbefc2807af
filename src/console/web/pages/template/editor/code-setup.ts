import { html } from '@codemirror/lang-html';
import { liquid } from '@codemirror/lang-liquid';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import type { KnownVariable } from '../template-queries.js';
import { codeLook } from './code-look.js';
import { problemLines } from './problem-lines.js';

export interface CodeWishes {
  readonly label: string;
  readonly describedBy: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly isReadOnly: boolean;
  readonly known: readonly KnownVariable[];
  readonly onChange: (text: string) => void;
  readonly onSave: () => void;
}

/** The page's policy lets only styles with this value in. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** HTML with Liquid in it; after Esc the Tab key leaves, as the editor's own keys have it. */
export function codeSetup(wishes: CodeWishes): Extension {
  const { label, describedBy, phrases, isReadOnly, known, onChange, onSave } = wishes;
  return [
    EditorView.cspNonce.of(nonce),
    keymap.of([
      { key: 'Mod-s', preventDefault: true, run: () => (onSave(), true) },
      ...(isReadOnly ? [] : [{ key: 'Tab', run: indent }]),
    ]),
    // Braces closed by the editor would stand beside those that an author of Liquid types himself.
    Prec.highest(EditorState.languageData.of(() => [{ closeBrackets: { brackets: [] } }])),
    basicSetup,
    liquid({ base: html({ autoCloseTags: false }), ...completionsOf(known) }),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-describedby': describedBy,
      spellcheck: 'false',
      tabindex: '0',
    }),
    EditorState.phrases.of(phrases),
    EditorState.readOnly.of(isReadOnly),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
    problemLines,
    codeLook,
  ];
}

function indent(view: EditorView): boolean {
  view.dispatch(view.state.replaceSelection('  '), { userEvent: 'input', scrollIntoView: true });
  return true;
}

/** `contact`, and after its dot what it has. */
function completionsOf(known: readonly KnownVariable[]): Parameters<typeof liquid>[0] {
  const roots = [...new Set(known.map(({ source }) => source))];
  return {
    variables: roots.map((label) => ({ label, type: 'variable' })),
    properties: ([root, ...rest]) =>
      known
        .filter(({ source }) => source === root && rest.length === 0)
        .map(({ name, label }) => ({
          label: name.slice(name.indexOf('.') + 1),
          detail: label,
          type: 'property',
        })),
  };
}
