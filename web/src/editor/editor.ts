import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, indentOnInput, syntaxTree } from '@codemirror/language';
import { lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { pasted } from '../files/paste';
import type { Fix } from '../fixes/fixes';
import { Places } from '../json/places';
import { completion } from '../schema/complete';
import { meaning } from '../schema/hover';
import type { SpecSchema } from '../schema/schema';
import { marks, setMarks } from './marks';
import { secrets } from './secrets';
import { theme } from './theme';
import { typing } from './typing';

export interface Finding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly pointer: string;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

export interface EditorEvents {
  readonly onText: (text: string) => void;
  readonly onPlace: (pointer: string) => void;
  readonly onPaste: (text: string, before: string) => void;
}

/**
 * Where the spec is written. It lives in a shadow root, since only there the editor's styles are constructed sheets,
 * which the page's policy allows.
 */
export class Editor {
  private readonly view: EditorView;

  constructor(
    host: HTMLElement,
    text: string,
    schema: SpecSchema,
    events: EditorEvents,
  ) {
    const root = host.attachShadow({ mode: 'open' });
    this.view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          EditorView.lineWrapping,
          highlightActiveLine(),
          highlightActiveLineGutter(),
          history(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          autocompletion({ override: [completion(schema)] }),
          json(),
          meaning(schema),
          marks,
          secrets,
          typing,
          pasted(events.onPaste),
          theme,
          // Tab is left alone, so that the keyboard gets out again.
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
          EditorView.contentAttributes.of({
            'aria-label': 'The spec, as JSON',
            tabindex: '0',
            spellcheck: 'false',
            autocorrect: 'off',
            autocapitalize: 'off',
            translate: 'no',
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) {
              events.onText(update.state.doc.toString());
            } else if (update.selectionSet && this.view.hasFocus) {
              events.onPlace(this.pointer);
            }
          }),
        ],
      }),
    });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Changes only what differs, so that the cursor, the scroll position and the history stay. */
  update(text: string): void {
    const now = this.text;
    let from = 0;
    while (from < now.length && from < text.length && now[from] === text[from]) {
      from++;
    }
    let end = 0;
    while (end < now.length - from && end < text.length - from && now[now.length - 1 - end] === text[text.length - 1 - end]) {
      end++;
    }
    if (now !== text) {
      this.view.dispatch({ changes: { from, to: now.length - end, insert: text.slice(from, text.length - end) } });
    }
  }

  apply({ from, to, text }: Fix): void {
    this.view.dispatch({ changes: { from, to, insert: text }, userEvent: 'input.fix' });
  }

  /** After it was hidden. */
  measure(): void {
    this.view.requestMeasure();
  }

  /** Something that can be undone, as typing can. */
  replace(text: string): void {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text }, selection: { anchor: 0 } });
    this.view.dispatch({ effects: EditorView.scrollIntoView(0) });
  }

  places(): Places {
    return Places.of(this.text, syntaxTree(this.view.state));
  }

  /** Marks what is at the places, and shows the first of them. */
  mark(pointers: readonly string[]): void {
    const places = this.places();
    const ranges = pointers.flatMap((pointer) => {
      const place = places.get(pointer);
      return place ? [{ from: place.key?.from ?? place.from, to: place.key && place.kind === 'Object' ? place.key.to : place.to }] : [];
    });
    const [first] = ranges;
    this.view.dispatch({
      effects: [setMarks.of(ranges), ...(first ? [EditorView.scrollIntoView(first.from, { y: 'nearest', yMargin: 40 })] : [])],
    });
  }

  /** Puts the cursor where a pointer, or a line and a column, says. */
  go(to: string | number): void {
    const place = typeof to === 'string' ? this.places().nearest(to) : undefined;
    const position = typeof to === 'number' ? to : (place?.key?.from ?? place?.from ?? 0);
    this.view.dispatch({ selection: { anchor: position }, effects: EditorView.scrollIntoView(position, { y: 'center' }) });
    this.view.focus();
  }

  offset(line: number, column: number): number {
    const doc = this.view.state.doc;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(at.from + Math.max(column - 1, 0), at.to);
  }

  show(findings: readonly (Finding & { readonly offset?: number })[]): void {
    const places = this.places();
    const diagnostics = findings.map((finding): Diagnostic => {
      const { severity, message } = finding;
      const actions = finding.fixes.map((fix) => ({ name: fix.label, apply: () => this.apply(fix) }));
      if (finding.offset !== undefined) {
        return { from: finding.offset, to: Math.min(finding.offset + 1, this.text.length), severity, message, actions };
      }
      const place = places.nearest(finding.pointer);
      const range = place?.key && (place.kind === 'Object' || place.kind === 'Array') ? place.key : place;
      return finding.pointer === '' || !range
        ? { from: 0, to: Math.min(1, this.text.length), severity, message, actions }
        : { from: place?.key?.from ?? range.from, to: range.to, severity, message, actions };
    });
    this.view.dispatch(setDiagnostics(this.view.state, diagnostics));
  }

  /** Where the cursor is. */
  get pointer(): string {
    return this.places().at(this.view.state.selection.main.head)?.pointer ?? '';
  }
}
