import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours are the page's variables, so that light and dark need no second theme. */
const surfaces = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: 'var(--code-size)', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--faint)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'var(--line-on)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--line-on)', color: 'var(--ink)' },
  '& ::selection, .cm-line::selection': { backgroundColor: 'var(--selection)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--selection)', outline: 'none' },
  '.cm-source': { backgroundColor: 'var(--mark)', borderRadius: '3px', boxShadow: '0 0 0 1px var(--mark-edge)' },
  '.cm-secret': { WebkitTextSecurity: 'disc' },
  '.cm-tooltip': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: '6px',
    maxWidth: '34rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '16em' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { color: 'inherit', opacity: '.75' },
  '.cm-completionIcon': { display: 'none' },
  '.meaning, .cm-completionInfo': { padding: '6px 10px', fontFamily: 'var(--sans)', fontSize: '13px', lineHeight: '1.45' },
  '.cm-diagnostic': { fontFamily: 'var(--sans)', fontSize: '13px', borderLeftWidth: '3px', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warning)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--info)' },
  // The library draws squiggles as pictures from data: URLs, which the page's policy forbids.
  '.cm-lintRange': { backgroundImage: 'none', textDecorationLine: 'underline', textUnderlineOffset: '3px' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecorationStyle: 'wavy', textDecorationColor: 'var(--error)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecorationStyle: 'wavy', textDecorationColor: 'var(--warning)' },
  '.cm-lintRange-info': { backgroundImage: 'none', textDecorationStyle: 'dotted', textDecorationColor: 'var(--info)' },
  '.cm-lintRange-active': { backgroundColor: 'var(--selection)' },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--error)' },
});

const highlighting = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-name)' },
  { tag: tags.string, color: 'var(--code-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-value)' },
]);

export const theme = [surfaces, syntaxHighlighting(highlighting)];
