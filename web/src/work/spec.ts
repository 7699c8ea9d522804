import type { Component } from '../api';
import { Editor, type EditorEvents, type Finding } from '../editor/editor';
import { fixesOf, type Fix } from '../fixes/fixes';
import { SpecForm } from '../form/form';
import { addressesOf, object } from '../form/topology';
import { isJson, parsed } from '../json/lenient';
import { Places } from '../json/places';
import { pretty } from '../json/print';
import type { Found } from '../live/findings';
import { SpecSchema, type Schema } from '../schema/schema';
import { violations } from '../schema/validate';
import { byId } from '../ui/dom';
import { Tabs } from '../ui/tabs';

export type SpecView = 'form' | 'json';

/** The spec, with a form and an editor as two views of its one text. */
export class Spec {
  readonly editor: Editor;
  private readonly schema: SpecSchema;
  private readonly form: SpecForm;
  private readonly tabs: Tabs;
  private view: SpecView = 'form';

  constructor(
    private readonly root: Schema,
    components: readonly Component[],
    events: EditorEvents,
  ) {
    this.schema = new SpecSchema(root);
    this.editor = new Editor(byId('editor'), '', this.schema, events);
    this.form = new SpecForm(byId('form'), components, (spec) => this.editor.update(`${pretty(spec)}\n`), (fix) => this.editor.apply(fix), () => this.text);
    this.tabs = new Tabs(byId('spec-views'), 'spec-panel', (id) => this.look(id === 'json' ? 'json' : 'form'));
    this.look('form');
  }

  get text(): string {
    return this.editor.text;
  }

  get empty(): boolean {
    return this.text.trim() === '';
  }

  /** Its value; of a text that is not whole yet, what can be read. */
  get value(): unknown {
    return parsed(this.text, Places.of(this.text));
  }

  look(view: SpecView): void {
    this.view = view;
    this.tabs.show([{ id: 'form', label: 'Form' }, { id: 'json', label: 'JSON' }], view);
    byId('form').hidden = view !== 'form';
    byId('editor').hidden = view !== 'json';
    byId('spec-panel').setAttribute('aria-labelledby', `spec-views-${view}`);
    this.editor.measure();
  }

  /** Something else in a view of it. */
  open(text: string, view: SpecView): void {
    this.look(view);
    this.editor.replace(text);
  }

  focus(): void {
    if (this.view === 'form') {
      this.form.focus();
    }
  }

  /** After a change: the form follows, and the schema finds errors before the service answers. */
  changed(): void {
    const { value } = this;
    this.form.show(value, this.empty || isJson(this.text));
    this.form.findings([]);
    const begun = addressesOf(object(value)['topology']).length > 0;
    this.editor.show(begun ? violations(this.schema, this.root, value).map((each): Finding => ({ ...each, severity: 'error', fixes: [] })) : []);
  }

  findings(found: readonly Found[]): void {
    this.editor.show(
      found.filter(({ file }) => !file).map((each) => ({
        severity: each.severity,
        pointer: each.pointer,
        message: each.fix ? `${each.message}\n${each.fix}` : each.message,
        fixes: this.fixes(each),
        ...(each.at ? { offset: this.editor.offset(each.at.line, each.at.column) } : {}),
      })),
    );
    this.form.findings(found.filter(({ file }) => !file));
  }

  fixes(found: Found): Fix[] {
    return fixesOf(found, this.text);
  }

  /** Leads to the place of a finding, in the form if it has a field for it. */
  go({ pointer, at }: Pick<Found, 'pointer' | 'at'>): void {
    if (!at && this.view === 'form' && this.form.go(pointer)) {
      return;
    }
    this.look('json');
    this.editor.go(at ? this.editor.offset(at.line, at.column) : pointer);
  }
}
