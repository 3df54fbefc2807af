import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Lines to be marked, from 1, in place of those that were. */
export const markLines = StateEffect.define<readonly number[]>();

const mark = Decoration.line({ class: 'cm-problem' });

/** Marks move with the text until the next ones come. */
export const problemLines: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { state, changes, effects }) {
    const wanted = effects.find((effect) => effect.is(markLines));
    if (!wanted) return marks.map(changes);
    const lines = [...new Set(wanted.value)]
      .filter((line) => line <= state.doc.lines)
      .sort((one, other) => one - other);
    return Decoration.set(lines.map((line) => mark.range(state.doc.line(line).from)));
  },
  provide: (field) => EditorView.decorations.from(field),
});
