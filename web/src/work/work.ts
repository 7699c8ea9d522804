import type { Api, Component } from '../api';
import type { MergeFiles } from '../files/planes';
import { pretty } from '../json/print';
import { Drawer } from '../live/drawer';
import { placed, type Found } from '../live/findings';
import { Live, type Outcome } from '../live/live';
import { OutputPane } from '../output/pane';
import { verify } from '../output/verify';
import { picture } from '../picture/model';
import { pictureView } from '../picture/show';
import type { Schema } from '../schema/schema';
import { shareDialog } from '../sharing/dialog';
import { literals, without } from '../sharing/secrets';
import { clearBanner } from '../ui/banner';
import { byId } from '../ui/dom';
import { download } from '../ui/save';
import { announce } from '../ui/status';
import { Chosen } from './chosen';
import { keep } from './kept';
import { printed } from './print';
import { Spec, type SpecView } from './spec';

/** What the work on a spec asks of the page. */
export interface WorkEvents {
  readonly onOpened: () => void;
  /** Whether there is a spec to work on. */
  readonly onSpec: (there: boolean) => void;
  readonly onPaste: (text: string, before: string) => void;
  readonly onChooseFiles: () => void;
  readonly onFile: (found: Found) => void;
  readonly files: (component: string) => MergeFiles | undefined;
}

/** A spec and what follows from it: output, findings and picture. */
export class Work {
  readonly spec: Spec;
  readonly pane: OutputPane;
  private readonly live: Live;
  private readonly chosen: Chosen;
  private readonly drawer: Drawer;
  private readonly paint = pictureView(byId('picture-drawing'), byId('picture-words'));
  private understood = false;

  constructor(
    api: Api,
    root: Schema,
    private readonly components: readonly Component[],
    private readonly events: WorkEvents,
  ) {
    this.spec = new Spec(root, components, { onText: () => this.changed(), onPlace: (pointer) => this.chosen.choose({ pointer }), onPaste: events.onPaste });
    this.live = new Live(api, components, () => ({ text: this.spec.text, ...this.pane.request }), (outcome) => this.show(outcome), (busy) => byId('output').setAttribute('aria-busy', String(busy)));
    const go = (found: Found) => (found.file ? events.onFile(found) : this.spec.go(found));
    this.pane = new OutputPane(components, {
      onAsk: () => this.live.soon(0),
      onKey: (refs) => this.chosen.choose({ envs: new Set(refs.map((ref) => ref.written.env)) }),
      onFinding: go,
      onChooseFiles: events.onChooseFiles,
      files: events.files,
      other: (state) => this.live.revealed(state),
    });
    this.chosen = new Chosen(components, this.spec.editor, this.pane, (pointer) => this.spec.go({ pointer }));
    const title = (component: string) => components.find(({ name }) => name === component)?.title ?? component;
    this.drawer = new Drawer(components.map(({ name }) => name), { title, place: placed, onChoose: go, fixes: (each) => this.spec.fixes(each).map((fix) => ({ label: fix.label, run: () => this.spec.editor.apply(fix) })) });
    byId('verify').replaceChildren(verify(api, () => this.spec.text));
    byId('save').addEventListener('click', () => this.save());
    byId('share').addEventListener('click', () => shareDialog(this.spec.value, this.understood));
    printed(() => without(this.spec.value));
  }

  /** Asks again, since something beside the spec has changed. */
  again(): void {
    this.live.soon(0);
  }

  open(spec: unknown, view: SpecView, said?: string): void {
    this.openText(`${pretty(spec)}\n`, view, said);
  }

  openText(text: string, view: SpecView, said?: string): void {
    const before = this.spec.text;
    clearBanner();
    this.spec.open(text, view);
    this.chosen.choose({ pointer: '' });
    this.events.onOpened();
    this.spec.focus();
    if (before.trim() && before !== text) {
      announce(said ?? 'Opened.', { label: 'Undo', run: () => this.spec.editor.replace(before) });
    } else if (said) {
      announce(said);
    }
  }

  changed(pause?: number): void {
    this.understood = false;
    // Only what there is can be saved or shared.
    byId('save').hidden = byId('share').hidden = this.spec.empty;
    this.events.onSpec(!this.spec.empty);
    const { value } = this.spec;
    this.paint(picture(value, this.components));
    this.pane.secrets(literals(value) > 0);
    this.pane.spec(value);
    this.pane.stale();
    this.spec.changed();
    this.live.soon(pause);
  }

  private show(outcome: Outcome): void {
    const { state, answer, found } = outcome;
    if (state.text !== this.spec.text) {
      return;
    }
    this.understood = answer !== undefined && outcome.failing.size === 0;
    if (this.understood) {
      keep(this.spec.value);
    }
    if (found) {
      this.spec.findings(found);
      this.drawer.show(found, outcome.output.kind !== 'nothing' || answer !== undefined);
    }
    this.pane.outcome(outcome);
    this.chosen.answer(answer);
  }

  private save(): void {
    const { text, value } = this.spec;
    const passwords = this.understood ? literals(value) : 0;
    if (passwords) {
      download('spec.json', `${pretty(without(value))}\n`);
      announce(`Saved spec.json with references in place of ${passwords === 1 ? 'the password' : 'passwords'}.`, { label: 'Save with passwords', run: () => download('spec.json', text) });
    } else {
      download('spec.json', text);
      announce('Saved spec.json.');
    }
  }
}
