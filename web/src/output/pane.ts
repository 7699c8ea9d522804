import type { Component, Translations } from '../api';
import type { MergeFiles } from '../files/planes';
import type { Found } from '../live/findings';
import type { Outcome, PageState } from '../live/live';
import { byId } from '../ui/dom';
import { Tabs } from '../ui/tabs';
import { leave } from './leave';
import { ALL, FORMS, MERGE, MORE, SERVERS, TEST } from './forms';
import { tokens, type KeyRef } from './keys';
import { MergeView } from './merge';
import { Reason } from './reason';
import { ServerOptions } from './servers';
import { STALE, type OutputState } from './state';
import { useIt } from './use';
import { OutputView } from './view';

const PANEL = 'output-panel';

/** What the pane asks of the page. */
export interface PaneEvents {
  readonly onAsk: () => void;
  readonly onKey: (refs: readonly KeyRef[]) => void;
  readonly onFinding: (found: Found) => void;
  readonly onChooseFiles: () => void;
  /** What a merge for a component is made with, if its files are there. */
  readonly files: (component: string) => MergeFiles | undefined;
  /** The output in the other of the two ways, masked or not. */
  readonly other: (state: PageState) => Promise<string>;
}

/** The output: which component and form, and its one state. */
export class OutputPane {
  private component: string = ALL;
  private form = 'json';
  private revealed = false;
  private hasSecrets = false;
  private state: OutputState = STALE;
  private of: PageState | undefined;
  private answer: Translations | undefined;
  private failing: ReadonlySet<string> = new Set();
  private selected: readonly KeyRef[] = [];
  private readonly view: OutputView;
  private readonly reason: Reason;
  private readonly servers: ServerOptions;
  private readonly merge: MergeView;
  private readonly componentTabs: Tabs;
  private readonly formTabs: Tabs;

  constructor(
    private readonly components: readonly Component[],
    private readonly events: PaneEvents,
  ) {
    this.component = components[0]?.name ?? ALL;
    this.view = new OutputView(byId('output-text'), events.onKey);
    this.reason = new Reason(events.onFinding, events.onChooseFiles, events.onAsk);
    this.merge = new MergeView(byId('output-merge'), components, () => this.show(this.state));
    this.servers = new ServerOptions(byId('output-options'), () => this.again());
    this.componentTabs = new Tabs(byId('components'), PANEL, (id) => this.choose({ component: id }));
    this.formTabs = new Tabs(byId('forms'), PANEL, (id) => this.choose({ form: id }));
    byId('reveal').addEventListener('click', () => this.choose({ revealed: !this.revealed }));
    byId('to-merge').addEventListener('click', () => this.choose({ form: MERGE }));
    byId('copy').addEventListener('click', () => this.leave('copy'));
    byId('download').addEventListener('click', () => this.leave('download'));
    this.tabs();
    this.show(STALE);
  }

  get request(): Omit<PageState, 'text'> {
    const { component, form, revealed } = this;
    const merge = form === MERGE ? this.events.files(component) : undefined;
    return { component, form, revealed, ...(merge ? { merge } : {}), ...(form === SERVERS ? { options: this.servers.choices } : {}) };
  }

  /** Asks for the options that the spec makes necessary. */
  spec(spec: unknown): void {
    this.servers.show(spec ?? {});
  }

  /** Whether there is something to reveal. */
  secrets(there: boolean): void {
    this.hasSecrets = there;
    this.controls();
  }

  /** Until the next answer nothing on the screen counts. */
  stale(): void {
    this.show(STALE);
  }

  open(component: string, form = this.form): void {
    if ((this.component !== ALL && this.component !== component) || this.form !== form) {
      this.choose({ component: this.component === ALL && form === this.form ? ALL : component, form });
    }
  }

  mark(refs: readonly KeyRef[]): void {
    this.selected = refs;
    this.view.mark(refs);
    this.tabs();
  }

  outcome(outcome: Outcome): void {
    this.of = outcome.state;
    this.failing = new Set(outcome.failing.keys());
    this.answer = outcome.answer ?? (outcome.output.kind === 'offline' ? this.answer : undefined);
    if (outcome.answer && this.component !== ALL && !(this.component in outcome.answer.components) && !this.failing.has(this.component)) {
      this.choose({ component: Object.keys(outcome.answer.components)[0] ?? ALL });
      return;
    }
    this.show(outcome.output);
  }

  private show(state: OutputState): void {
    this.state = state;
    byId('output').dataset['state'] = state.kind;
    this.tabs();
    this.reason.show(state, this.form, this.native());
    if (state.kind === 'fresh' && this.of) {
      this.fresh(state.text, this.of);
    } else if (state.kind !== 'stale') {
      this.view.show('', []);
      this.merge.clear();
    }
    this.controls();
  }

  private fresh(text: string, of: PageState): void {
    if (of.form === MERGE && of.merge) {
      this.merge.show(text, { ...of, merge: of.merge, spec: of.text });
    } else if (of.form === SERVERS) {
      this.view.show(this.servers.text(text), []);
    } else if (of.form === TEST) {
      this.view.show(text, []);
    } else {
      this.view.show(text, this.answer ? tokens(text, of.form, of.component, this.answer, this.components) : []);
      this.view.mark(this.selected);
    }
  }

  private leave(way: 'copy' | 'download'): void {
    const { state, of } = this;
    if (state.kind !== 'fresh' || !of) {
      return;
    }
    leave(way, {
      name: this.fileName(),
      text: this.content(state.text, of),
      masked: this.masked(),
      ...(this.masked() ? { other: async () => this.content(await this.events.other(of), of) } : {}),
      doubts: of.merge ? this.merge.doubts(state.text, { ...of, merge: of.merge, spec: of.text }) : [],
      whole: of.form === MERGE,
    });
  }

  private content(answer: string, { form }: PageState): string {
    return form === MERGE ? this.merge.content(answer) : form === SERVERS ? this.servers.text(answer) : answer;
  }

  private masked(): boolean {
    return this.hasSecrets && !this.revealed && this.form !== MERGE && this.form !== TEST;
  }

  choose(change: { component?: string; form?: string; revealed?: boolean }): void {
    Object.assign(this, change);
    this.again();
  }

  private again(): void {
    this.show(STALE);
    this.events.onAsk();
  }

  private tabs(): void {
    const there = this.answer ? [...Object.keys(this.answer.components), ...this.failing] : this.components.map(({ name }) => name);
    const own = this.components
      .filter(({ name }) => there.includes(name))
      .map(({ name, title }) => {
        const number = this.selected.filter((ref) => ref.component === name).length;
        const note = this.failing.has(name) ? '!' : number ? String(number) : undefined;
        return { id: name, label: title, ...(note ? { note } : {}), ...(this.failing.has(name) ? { spoken: 'has errors' } : {}) };
      });
    this.componentTabs.show([...own, { id: ALL, label: 'All' }], this.component);
    this.formTabs.show([...FORMS, ...MORE], this.form);
    byId(PANEL).setAttribute('aria-labelledby', `components-${this.component} forms-${this.form}`);
  }

  private controls(): void {
    const merging = this.form === MERGE;
    const fresh = this.state.kind === 'fresh';
    const native = this.native()?.file;
    const fragment = this.form === 'json' && native !== undefined;
    byId('output-text').hidden = merging || !(fresh || this.state.kind === 'stale');
    byId('output-options').hidden = this.form !== SERVERS;
    byId('verify').hidden = this.form !== TEST || !fresh;
    byId('output-merge').hidden = !merging || !(fresh || this.state.kind === 'stale');
    byId('file-name').textContent = fragment ? `Redis part of ${native}` : this.fileName();
    byId('to-merge').hidden = !fragment;
    const reveal = byId('reveal');
    reveal.hidden = this.form === TEST || (!this.hasSecrets && !(merging && fresh));
    reveal.textContent = this.revealed ? 'Hide passwords' : 'Show passwords';
    reveal.setAttribute('aria-pressed', String(this.revealed));
    for (const [id, label] of [['copy', 'Copy'], ['download', 'Download']] as const) {
      const control = byId<HTMLButtonElement>(id);
      control.disabled = !fresh;
      control.textContent = this.masked() ? `${label} masked` : label;
    }
    useIt(fresh ? this.form : undefined, this.fileName(), this.component);
  }

  private fileName(): string {
    const native = this.native()?.file ?? '';
    const special: Record<string, string> = { [MERGE]: this.state.kind === 'fresh' || this.state.kind === 'stale' ? this.merge.file : '', [TEST]: 'redis-test.txt', [SERVERS]: this.servers.file };
    return special[this.form] ?? FORMS.find(({ id }) => id === this.form)?.file(this.component, native) ?? '';
  }

  private native(): Component | undefined {
    return this.components.find(({ name }) => name === this.component);
  }
}
