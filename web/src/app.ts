import type { Api, Component } from './api';
import { Advice } from './advice/advice';
import { Diagnosis } from './diagnosis/diagnosis';
import { Arrivals } from './files/arrivals';
import { anywhere } from './files/drop';
import { filePicker } from './files/pick';
import { withMode } from './form/topology';
import { MERGE } from './output/forms';
import type { Schema } from './schema/schema';
import { linked } from './sharing/link';
import { startView } from './start/start';
import { banner } from './ui/banner';
import { byId } from './ui/dom';
import { kept } from './work/kept';
import type { SpecView } from './work/spec';
import { Views } from './work/views';
import { Work } from './work/work';

/** The views of the page, and the ways from one to another. */
export class App {
  private readonly views: Views;
  private readonly work: Work;
  private readonly diagnosis: Diagnosis;
  private readonly arrivals: Arrivals;
  private readonly advice: Advice;

  constructor(api: Api, schema: Schema, components: readonly Component[]) {
    const title = (component: string) => components.find(({ name }) => name === component)?.title ?? component;
    this.views = new Views((view) => this.entered(view));
    this.work = new Work(api, schema, components, {
      onOpened: () => this.views.show('work'),
      onSpec: (there) => this.views.offer('work', there),
      onPaste: (text, before) => void this.arrivals.recognise(text, before),
      onChooseFiles: () => this.arrivals.choose(),
      onFile: ({ file = '', at }) => {
        this.views.show('diagnosis');
        this.diagnosis.at(file, at?.line);
      },
      files: (component) => this.diagnosis.mergeFiles(component),
    });
    this.diagnosis = new Diagnosis(components, {
      title,
      onSpec: (spec, component, merge) => this.fromFiles(spec, component, merge),
      onFiles: (files, fixed) => void this.arrivals.check(files, [], fixed),
      onForget: () => this.forget(),
    });
    this.arrivals = new Arrivals(api, this.work, this.diagnosis, this.views, title);
    this.advice = new Advice(api, (spec, name, servers) => {
      this.start(spec, 'form');
      banner(`This is an example for ${name}. Enter your own addresses.${servers ? ' The tab redis.conf has the files of the servers.' : ''}`);
    });
    this.wire();
    this.begin();
  }

  again(): void {
    this.work.again();
  }

  private wire(): void {
    const { arrivals } = this;
    filePicker();
    startView({
      onChoose: () => arrivals.choose(),
      onPaste: (text) => void arrivals.text(text),
      onMode: (mode) => this.start({ topology: withMode({}, mode) }, 'form', 'Started a new spec.'),
      onExample: (spec, name) => this.start(spec, 'json', `Opened the example “${name}”.`),
      onAdvice: () => this.views.show('advice'),
    });
    anywhere((files) => void arrivals.files(files), (text) => void arrivals.text(text));
    byId('actions').hidden = false;
    byId('open').addEventListener('click', () => arrivals.choose());
    window.addEventListener('hashchange', () => this.link());
  }

  private begin(): void {
    this.work.changed(0);
    const before = kept();
    if (!this.link()) {
      if (before) {
        this.work.open(before.spec, 'form');
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
    this.work.open(found.spec, 'json', 'Opened the spec from the link.');
    return true;
  }

  private entered(view: string): void {
    if (view === 'advice') {
      void this.advice.open();
    } else if (view === 'work') {
      this.work.spec.editor.measure();
    }
  }

  /** Another spec has nothing to do with the files that were merged into. */
  private start(spec: unknown, view: SpecView, said?: string): void {
    const { pane } = this.work;
    this.work.open(spec, view, said);
    if (pane.request.form === MERGE) {
      pane.choose({ form: 'json' });
    }
  }

  private fromFiles(spec: unknown, component: string | undefined, merge: boolean | undefined): void {
    this.work.open(spec, 'form', 'Opened the spec of your files.');
    if (component) {
      this.work.pane.choose({ component, form: merge ? MERGE : 'json' });
    }
  }

  private forget(): void {
    this.diagnosis.forget();
    this.views.offer('diagnosis', false);
    this.views.show(this.work.spec.empty ? 'start' : 'work');
    this.work.again();
  }
}
