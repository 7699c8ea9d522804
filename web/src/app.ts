import type { Api, Component } from './api';
import { Advice } from './advice/advice';
import { Diagnosis } from './diagnosis/diagnosis';
import { Editor } from './editor/editor';
import { anywhere } from './files/drop';
import { called, intake, isSpec, specOf, type Intake } from './files/intake';
import { filePicker, pick } from './files/pick';
import { read, type SentFile } from './files/read';
import { fixesOf } from './fixes/fixes';
import { SpecForm } from './form/form';
import { addressesOf, object, withMode } from './form/topology';
import { parsed } from './json/lenient';
import { Places } from './json/places';
import { pretty } from './json/print';
import { Drawer } from './live/drawer';
import { isJson, Live, type Outcome } from './live/live';
import { MERGE } from './output/forms';
import { OutputPane } from './output/pane';
import { verify } from './output/verify';
import { picture } from './picture/model';
import { pictureView } from './picture/show';
import { SpecSchema, type Schema } from './schema/schema';
import { violations } from './schema/validate';
import { shareDialog } from './sharing/dialog';
import { linked } from './sharing/link';
import { literals, without } from './sharing/secrets';
import { startView } from './start/start';
import { banner, clearBanner } from './ui/banner';
import { byId } from './ui/dom';
import { download } from './ui/save';
import { announce } from './ui/status';
import { Tabs } from './ui/tabs';
import { Chosen } from './work/chosen';
import { keep, kept } from './work/kept';
import { printed } from './work/print';
import { Views } from './work/views';

type SpecView = 'form' | 'json';

/** The parts of the page, and what one's change means for the others. */
export class App {
  private readonly schema: SpecSchema;
  private readonly views: Views;
  private readonly editor: Editor;
  private readonly form: SpecForm;
  private readonly pane: OutputPane;
  private readonly live: Live;
  private readonly chosen: Chosen;
  private readonly drawer: Drawer;
  private readonly advice: Advice;
  private readonly diagnosis: Diagnosis;
  private readonly specTabs: Tabs;
  private readonly paint = pictureView(byId('picture-drawing'), byId('picture-words'));
  private understood = false;
  private specView: SpecView = 'form';

  constructor(
    private readonly api: Api,
    private readonly root: Schema,
    private readonly components: readonly Component[],
  ) {
    this.schema = new SpecSchema(root);
    const title = (component: string) => this.title(component);
    this.editor = new Editor(byId('editor'), '', this.schema, {
      onText: () => this.changed(),
      onPlace: (pointer) => this.chosen.choose({ pointer }),
      onPaste: (text, before) => void this.recognise(text, before),
    });
    this.form = new SpecForm(byId('form'), components, (spec) => this.editor.update(`${pretty(spec)}\n`), (fix) => this.editor.apply(fix), () => this.editor.text);
    this.live = new Live(api, components, () => ({ text: this.editor.text, ...this.pane.request }), (outcome) => this.show(outcome), (busy) => byId('output').setAttribute('aria-busy', String(busy)));
    this.pane = new OutputPane(components, {
      onAsk: () => this.live.soon(0),
      onKey: (refs) => this.chosen.choose({ envs: new Set(refs.map((ref) => ref.written.env)) }),
      onFinding: (pointer) => this.go(pointer),
      onChooseFile: () => pick((files) => void this.take(files)),
      other: (state) => this.live.revealed(state),
    });
    byId('verify').replaceChildren(verify(api, () => this.editor.text));
    this.chosen = new Chosen(components, this.editor, this.pane, (pointer) => this.go(pointer));
    this.drawer = new Drawer({ title, place: (each) => each.pointer, onChoose: (each) => this.go(each.at ?? each.pointer), fixes: (each) => fixesOf(each, this.editor.text).map((fix) => ({ label: fix.label, run: () => this.editor.apply(fix) })) });
    this.advice = new Advice(api, (spec, name) => this.open(spec, 'form', `Opened the example for ${name}. Enter your own addresses.`));
    this.diagnosis = new Diagnosis(components, {
      title,
      onSpec: (spec, component, merge) => this.fromFiles(spec, component, merge),
      onFiles: (files, fixed) => void this.check(files, [], fixed),
      onForget: () => this.forget(),
    });
    this.specTabs = new Tabs(byId('spec-views'), 'spec-panel', (id) => this.look(id === 'json' ? 'json' : 'form'));
    this.views = new Views((view) => this.entered(view));
    this.wire();
    this.begin();
  }

  again(): void {
    this.live.soon(0);
  }

  private wire(): void {
    filePicker();
    startView({
      onChoose: () => pick((files) => void this.take(files)),
      onPaste: (text) => void this.takeText(text),
      onMode: (mode) => this.open({ topology: withMode({}, mode) }, 'form'),
      onExample: (spec, name) => this.open(spec, 'json', `Opened the example “${name}”.`),
      onAdvice: () => this.views.show('advice'),
    });
    anywhere((files) => void this.take(files), (text) => void this.takeText(text));
    byId('actions').hidden = false;
    byId('open').addEventListener('click', () => pick((files) => void this.take(files)));
    byId('save').addEventListener('click', () => this.save());
    byId('share').addEventListener('click', () => shareDialog(this.spec, this.understood));
    window.addEventListener('hashchange', () => this.link());
    printed(() => without(this.spec));
    this.pane.files((component) => {
      const file = this.diagnosis.mergeFile(component);
      return file && isJson(file.text) ? file : undefined;
    });
  }

  private begin(): void {
    this.look('form');
    this.changed(0);
    const before = kept();
    if (!this.link()) {
      if (before) {
        this.open(before.spec, 'form');
        banner(`Restored your spec.${before.left ? ` Passwords are not stored: a reference replaces ${before.left === 1 ? 'one' : String(before.left)}.` : ''}`);
      } else {
        this.views.show('start');
      }
    }
  }

  /** Opens the spec of the link that the page was called by; the address forgets it. */
  private link(): boolean {
    const found = linked(location.hash);
    if (found.kind === 'none') {
      return false;
    }
    history.replaceState(null, '', location.pathname + location.search);
    if (found.kind === 'bad') {
      banner('The link is damaged or incomplete, so there is no spec to open. Ask the sender for it again.');
      return false;
    }
    this.open(found.spec, 'json', 'Opened the spec from the link.');
    return true;
  }

  private get spec(): unknown {
    const text = this.editor.text;
    return parsed(text, Places.of(text));
  }

  private entered(view: string): void {
    if (view === 'advice') {
      void this.advice.open();
    } else if (view === 'work') {
      this.editor.measure();
    }
  }

  private look(view: SpecView): void {
    this.specView = view;
    this.specTabs.show([{ id: 'form', label: 'Form' }, { id: 'json', label: 'JSON' }], view);
    byId('form').hidden = view !== 'form';
    byId('editor').hidden = view !== 'json';
    byId('spec-panel').setAttribute('aria-labelledby', `spec-views-${view}`);
    this.editor.measure();
  }

  /** Only what there is can be saved or shared. */
  private actions(): void {
    const there = this.editor.text.trim() !== '';
    byId('save').hidden = !there;
    byId('share').hidden = !there;
    this.views.offer('work', there);
  }

  private changed(pause?: number): void {
    this.understood = false;
    this.actions();
    const { spec, editor } = this;
    this.paint(picture(spec, this.components));
    this.pane.secrets(literals(spec) > 0);
    this.pane.spec(spec);
    this.pane.stale();
    this.form.show(spec, editor.text.trim() === '' || isJson(editor.text));
    this.form.findings([]);
    editor.show(addressesOf(object(spec)['topology']).length ? violations(this.schema, this.root, spec).map((each) => ({ ...each, severity: 'error', fixes: [] })) : []);
    this.live.soon(pause);
  }

  private show(outcome: Outcome): void {
    const { state, answer, found } = outcome;
    if (state.text !== this.editor.text) {
      return;
    }
    this.understood = answer !== undefined && outcome.failing.size === 0;
    if (this.understood) {
      keep(this.spec);
    }
    if (found) {
      const { editor } = this;
      editor.show(
        found.map(({ severity, pointer, message, fix, at, code }) => ({
          severity,
          pointer,
          message: fix ? `${message}\n${fix}` : message,
          fixes: fixesOf({ code, fix, pointer }, editor.text),
          ...(at ? { offset: editor.offset(at.line, at.column) } : {}),
        })),
      );
      this.form.findings(found);
      this.drawer.show(found);
    }
    this.pane.outcome(outcome);
    this.chosen.answer(answer);
  }

  /** Leads to a place of the spec, in the form if it has a field for it. */
  private go(to: string | { readonly line: number; readonly column: number }): void {
    if (typeof to === 'string' && this.specView === 'form' && this.form.go(to)) {
      return;
    }
    this.look('json');
    this.editor.go(typeof to === 'string' ? to : this.editor.offset(to.line, to.column));
  }

  private open(spec: unknown, view: SpecView, said?: string): void {
    this.openText(`${pretty(spec)}\n`, view, said);
  }

  private openText(text: string, view: SpecView, said?: string): void {
    const before = this.editor.text;
    clearBanner();
    this.look(view);
    this.editor.replace(text);
    this.chosen.choose({ pointer: '' });
    this.views.show('work');
    if (view === 'form') {
      this.form.focus();
    }
    if (before.trim() && before !== text) {
      announce(said ?? 'Opened.', { label: 'Undo', run: () => this.editor.replace(before) });
    } else if (said) {
      announce(said);
    }
  }

  private async takeText(text: string): Promise<void> {
    if (isSpec(text)) {
      this.openText(text, 'json', 'Opened the spec.');
    } else {
      await this.check(this.with([{ name: 'pasted text', content: text }]), [], new Set());
    }
  }

  private async take(chosen: Iterable<File>): Promise<void> {
    const { files, refused } = await read(chosen);
    const spec = specOf(files);
    if (spec && files.length === 1) {
      this.openText(spec.content, 'json', `Opened ${spec.name}.`);
      return;
    }
    const rest = files.filter((each) => each !== spec);
    const notes = [...refused, ...(spec ? [`${spec.name} is a spec. To open it, drop it alone.`] : [])];
    if (rest.length) {
      await this.check(this.with(rest), notes, new Set());
    } else {
      banner(notes.join(' ') || 'There is no file to read.');
    }
  }

  /** Files that come later belong to those that are there; one of the same name takes its place. */
  private with(files: readonly SentFile[]): readonly SentFile[] {
    const before = this.views.view === 'start' ? [] : this.diagnosis.files;
    return [...before.filter(({ name }) => !files.some((each) => each.name === name)), ...files];
  }

  private async check(files: readonly SentFile[], notes: readonly string[], fixed: ReadonlySet<string>): Promise<void> {
    clearBanner();
    const taken = await this.asked(files);
    if (!taken) {
      return;
    }
    this.diagnosis.show(taken, notes, fixed);
    const merging = this.views.view === 'work' && this.pane.request.form === MERGE;
    const { component } = this.pane.request;
    if (merging && this.diagnosis.mergeFile(component)) {
      this.views.offer('diagnosis', true);
      this.live.soon(0);
    } else {
      this.views.show('diagnosis');
      if (merging) {
        banner(`None of the files is a whole configuration file of the ${this.title(component)}.`);
      }
    }
  }

  private async asked(files: readonly SentFile[]): Promise<Intake | undefined> {
    try {
      return await intake(this.api, files);
    } catch {
      banner('The service does not answer, so the files were not read.', { label: 'Try again', primary: true, run: () => void this.check(files, [], new Set()) });
      return undefined;
    }
  }

  /** Of what was pasted into the editor, whether it is something else than a spec. */
  private async recognise(text: string, before: string): Promise<void> {
    const whole = this.editor.text;
    if (isSpec(whole) || (isJson(whole) && 'topology' in object(JSON.parse(whole)))) {
      return;
    }
    const taken = await intake(this.api, [{ name: 'pasted text', content: text }]).catch(() => undefined);
    if (taken?.sources.some((each) => each.components.length) && this.editor.text === whole) {
      banner(
        `This is ${called(taken.sources, taken.files, (component) => this.title(component))}, not a spec.`,
        { label: 'Check it', primary: true, run: () => (this.editor.replace(before), this.diagnosis.show(taken, [], new Set()), this.views.show('diagnosis')) },
        { label: 'Keep as text', run: () => undefined },
      );
    }
  }

  private fromFiles(spec: unknown, component: string | undefined, merge: boolean | undefined): void {
    this.open(spec, 'form', 'Opened the spec of your files.');
    if (component) {
      this.pane.choose({ component, form: merge ? MERGE : 'json' });
    }
  }

  private forget(): void {
    this.diagnosis.forget();
    this.views.offer('diagnosis', false);
    this.views.show(this.editor.text.trim() ? 'work' : 'start');
    this.live.soon(0);
  }

  private save(): void {
    const text = this.editor.text;
    const passwords = this.understood ? literals(this.spec) : 0;
    if (!this.understood || !passwords) {
      download('spec.json', text);
      announce('Saved spec.json.');
    } else {
      download('spec.json', `${pretty(without(this.spec))}\n`);
      announce(`Saved spec.json with references in place of ${passwords === 1 ? 'the password' : 'passwords'}.`, { label: 'Save with passwords', run: () => download('spec.json', text) });
    }
  }

  private title(component: string): string {
    return this.components.find((each) => each.name === component)?.title ?? component;
  }
}
