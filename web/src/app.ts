import type { Api, Component, Translations } from './api';
import { Editor } from './editor/editor';
import { filesDialog, ownersDialog } from './importing/dialog';
import { read, type Dropped } from './importing/files';
import { imported, where, type Imported } from './importing/importer';
import { parsed } from './json/lenient';
import { Places } from './json/places';
import { pretty } from './json/print';
import { summary } from './live/findings';
import { list } from './live/list';
import { Live, type Outcome } from './live/live';
import { Inspector } from './output/inspector';
import { keys, type KeyRef } from './output/keys';
import { OutputPane } from './output/pane';
import { pictureView } from './picture/show';
import { picture } from './picture/model';
import { SpecSchema, type Schema } from './schema/schema';
import { violations } from './schema/validate';
import { shareDialog } from './sharing/dialog';
import { linked } from './sharing/link';
import { literals } from './sharing/secrets';
import { startDialog } from './start/dialog';
import { EXAMPLES } from './start/examples';
import { button, byId, h } from './ui/dom';
import { announce } from './ui/status';

/** What the parts of the page tell each other. */
export class App {
  private readonly schema: SpecSchema;
  private readonly editor: Editor;
  private readonly pane: OutputPane;
  private readonly live: Live;
  private readonly inspector: Inspector;
  private readonly paint = pictureView();
  private answer: Translations | undefined;
  private understood = false;
  /** What is explained at the moment; by its name, since the answers come and go. */
  private chosen: { readonly pointer: string } | { readonly envs: ReadonlySet<string> } = { pointer: '' };

  constructor(
    private readonly api: Api,
    private readonly root: Schema,
    private readonly components: readonly Component[],
  ) {
    this.schema = new SpecSchema(root);
    const shared = linked(location.hash);
    if (shared !== undefined) {
      history.replaceState(null, '', location.pathname + location.search);
    }
    const text = `${pretty(shared ?? EXAMPLES[0]?.spec)}\n`;
    this.pane = new OutputPane(components, () => this.live.soon(0), (refs) => this.choose({ envs: new Set(refs.map((ref) => ref.written.env)) }));
    this.editor = new Editor(byId('editor'), text, this.schema, () => this.changed(), (pointer) => this.choose({ pointer }));
    this.inspector = new Inspector(components, (pointer) => this.editor.go(pointer), (ref) => this.goToKey(ref));
    this.live = new Live(
      api,
      () => ({ text: this.editor.text, ...this.pane.state }),
      (outcome) => this.show(outcome),
      () => announce('The service does not answer. Is it running?'),
      (busy) => byId('output').setAttribute('aria-busy', String(busy)),
    );
    byId('start').addEventListener('click', () => startDialog(api, (spec, title) => this.replace(`${pretty(spec)}\n`, `“${title}”`)));
    byId('import').addEventListener('click', () => filesDialog(components, (files) => void this.take(files)));
    byId('share').addEventListener('click', () => shareDialog(this.spec, this.understood));
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.take(event.dataTransfer?.files ?? []);
    });
    this.explain();
    this.changed(0);
  }

  again(): void {
    this.live.soon(0);
  }

  private get spec(): unknown {
    const text = this.editor.text;
    return parsed(text, Places.of(text));
  }

  private changed(pause?: number): void {
    this.understood = false;
    const spec = this.spec;
    this.paint(picture(spec, this.components));
    this.pane.secrets(literals(spec) > 0);
    this.editor.show(violations(this.schema, this.root, spec).map((each) => ({ ...each, severity: 'error' })));
    this.live.soon(pause);
  }

  private show(outcome: Outcome): void {
    const { state, answer, found } = outcome;
    if (state.text !== this.editor.text) {
      return;
    }
    this.understood = answer !== undefined;
    this.answer = answer ?? this.answer;
    this.editor.show(
      found.map(({ severity, pointer, message, fix, at }) => ({
        severity,
        pointer,
        message: fix ? `${message}\n${fix}` : message,
        ...(at ? { offset: this.editor.offset(at.line, at.column) } : {}),
      })),
    );
    byId('summary').textContent = summary(found);
    byId('problems').replaceChildren(
      list(found, (each) => each.pointer, (name) => this.title(name), (each) =>
        this.editor.go(each.at ? this.editor.offset(each.at.line, each.at.column) : each.pointer),
      ),
    );
    this.pane.show(outcome);
    this.explain();
  }

  private choose(chosen: App['chosen']): void {
    this.chosen = chosen;
    this.explain();
  }

  private explain(): void {
    const { answer, chosen } = this;
    if (!answer || ('pointer' in chosen && chosen.pointer === '')) {
      this.inspector.hint();
      this.pane.mark([]);
      this.editor.mark([]);
    } else if ('pointer' in chosen) {
      this.pane.mark(this.inspector.field(chosen.pointer, answer));
      this.editor.mark([]);
    } else {
      const refs = keys(answer).filter((ref) => chosen.envs.has(ref.written.env));
      const places = this.editor.places();
      this.pane.mark(refs);
      this.inspector.key(refs, answer, (pointer) => places.get(pointer) !== undefined);
      this.editor.mark(refs.flatMap((ref) => ref.written.pointers));
    }
  }

  private goToKey(ref: KeyRef): void {
    this.pane.open(ref.component);
    this.choose({ envs: new Set([ref.written.env]) });
  }

  private replace(text: string, title: string): void {
    this.editor.replace(text);
    this.choose({ pointer: '' });
    announce(`${title} is in the editor; undo there brings back what was.`);
  }

  private async take(files: Iterable<File>): Promise<void> {
    const dropped = await read(files, this.components);
    if (dropped.some((file) => file.owner === undefined)) {
      ownersDialog(dropped, this.components, (owned) => void this.import(owned));
    } else if (dropped.length) {
      await this.import(dropped);
    }
  }

  private async import(files: readonly Dropped[]): Promise<void> {
    const result = await imported(this.api, files);
    this.pane.files(files);
    this.showImported(result);
    if (result.spec) {
      this.replace(result.spec, `The spec of ${files.map((file) => file.name).join(', ')}`);
    }
  }

  private showImported({ files, found, spec }: Imported): void {
    const names = files.map((file) => file.name).join(', ');
    const place = byId('imported');
    place.hidden = false;
    place.replaceChildren(
      h('div', { class: 'head' }, h('h3', {}, `Found in ${names}`), button('Forget the files', () => this.forget())),
      h('p', { class: 'hint' }, `${summary(found)}. ${spec ? 'The tab “Merge” shows what the spec changes in each file.' : 'No spec can say what these files do.'}`),
      list(found, (each) => where(each, files), (name) => this.title(name)),
    );
    place.scrollIntoView({ block: 'nearest' });
  }

  private forget(): void {
    byId('imported').hidden = true;
    byId('imported').replaceChildren();
    this.pane.files([]);
    this.live.soon(0);
  }

  private title(component: string): string {
    return this.components.find((each) => each.name === component)?.title ?? component;
  }
}
