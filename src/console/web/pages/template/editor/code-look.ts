import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours of the console, which follow the scheme by themselves. */
const words = HighlightStyle.define([
  { tag: [tags.tagName, tags.angleBracket], color: 'var(--mantine-color-anchor)' },
  { tag: [tags.attributeName, tags.comment], color: 'var(--mantine-color-dimmed)' },
  { tag: [tags.string, tags.attributeValue, tags.number], color: 'var(--console-good)' },
  {
    tag: [tags.keyword, tags.controlKeyword, tags.variableName, tags.propertyName, tags.operator],
    color: 'var(--console-seal)',
  },
]);

const ground = EditorView.theme({
  '&': {
    backgroundColor: 'var(--console-surface)',
    color: 'var(--mantine-color-text)',
    border: '1px solid var(--console-line)',
    borderRadius: 'var(--mantine-radius-sm)',
    fontSize: '14px',
  },
  '&.cm-focused': { outline: '3px solid var(--mantine-color-anchor)', outlineOffset: '2px' },
  '.cm-scroller': {
    fontFamily: 'var(--mantine-font-family-monospace)',
    minHeight: '320px',
    maxHeight: '64dvh',
  },
  '.cm-content': { caretColor: 'var(--mantine-color-text)' },
  '.cm-content:focus-visible': { outline: 'none' },
  '.cm-cursor': { borderLeftColor: 'var(--mantine-color-text)' },
  '.cm-gutters': {
    backgroundColor: 'var(--console-surface)',
    color: 'var(--mantine-color-dimmed)',
    borderRight: '1px solid var(--console-line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--console-line)' },
  '&.cm-focused .cm-matchingBracket, .cm-selectionMatch': {
    backgroundColor: 'var(--console-warning-ground)',
    color: 'var(--mantine-color-text)',
  },
  '.cm-problem': {
    backgroundColor: 'var(--console-error-ground)',
    color: 'var(--mantine-color-text)',
    boxShadow: 'inset 3px 0 var(--mantine-color-error)',
  },
  '.cm-problem *': { color: 'inherit' },
  '.cm-panels, .cm-tooltip, .cm-foldPlaceholder': {
    backgroundColor: 'var(--console-surface)',
    color: 'var(--mantine-color-text)',
    borderColor: 'var(--console-line)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--console-line)',
    color: 'var(--mantine-color-text)',
  },
  '.cm-textfield, .cm-button': {
    backgroundColor: 'var(--mantine-color-body)',
    backgroundImage: 'none',
    color: 'var(--mantine-color-text)',
    borderColor: 'var(--console-line)',
  },
});

export const codeLook = [ground, syntaxHighlighting(words)];
