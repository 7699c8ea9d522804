import type { Component, Translations } from '../api';
import { ENV, type Dropped } from '../importing/files';
import { mergedFile, mergeView } from '../importing/merge';
import type { PageState, Outcome } from '../live/live';
import { byId, h } from '../ui/dom';
import { copy, download } from '../ui/save';
import { Tabs } from '../ui/tabs';
import { ALL, FORMS, MERGE } from './forms';
import { tokens, type KeyRef } from './keys';
import { OutputView } from './view';

const PANEL = 'output-panel';

/** The right side: which component and form, and what is told it. */
export class OutputPane {
  private component = '';
  private form = 'json';
  private revealed = false;
  private hasSecrets = false;
  private dropped: readonly Dropped[] = [];
  private answer: Translations | undefined;
  private shown = '';
  private selected: readonly KeyRef[] = [];
  private readonly view: OutputView;
  private readonly componentTabs: Tabs;
  private readonly formTabs: Tabs;

  constructor(
    private readonly components: readonly Component[],
    private readonly onAsk: () => void,
    onKey: (refs: readonly KeyRef[]) => void,
  ) {
    this.component = components.find((each) => each.name === 'gateway')?.name ?? ALL;
    this.view = new OutputView(byId('output-text'), onKey);
    this.componentTabs = new Tabs(byId('components'), PANEL, (id) => this.choose({ component: id }));
    this.formTabs = new Tabs(byId('forms'), PANEL, (id) => this.choose({ form: id }));
    byId('reveal').addEventListener('click', () => this.choose({ revealed: !this.revealed }));
    byId('copy').addEventListener('click', () => void copy(this.shown, this.done('was copied')));
    byId('download').addEventListener('click', () => download(this.fileName(), this.shown));
    this.tabs();
  }

  get state(): Omit<PageState, 'text'> {
    const { component, form, revealed } = this;
    const file = this.file()?.text;
    return { component, form, revealed, ...(file === undefined ? {} : { file }) };
  }

  /** Whether there is something to reveal. */
  secrets(there: boolean): void {
    this.hasSecrets = there;
    this.controls();
  }

  files(dropped: readonly Dropped[]): void {
    this.dropped = dropped;
  }

  open(component: string): void {
    if (this.component !== ALL && this.component !== component) {
      this.choose({ component });
    }
  }

  mark(refs: readonly KeyRef[]): void {
    this.selected = refs;
    this.view.mark(refs);
    this.tabs();
  }

  show({ state, answer, output }: Outcome): void {
    byId('stale').hidden = answer !== undefined && (output !== undefined || state.form === MERGE);
    byId('output-panel').classList.toggle('old', !byId('stale').hidden);
    if (!answer) {
      return;
    }
    this.answer = answer;
    if (this.component !== ALL && !(this.component in answer.components)) {
      this.choose({ component: Object.keys(answer.components)[0] ?? ALL });
      return;
    }
    this.tabs();
    if (state.form === MERGE) {
      this.showMerge(output, state);
    } else if (output !== undefined) {
      this.shown = output;
      this.view.show(output, tokens(output, state.form, state.component, answer, this.components));
      this.view.mark(this.selected);
    }
    this.controls();
  }

  private showMerge(output: string | undefined, { file, revealed }: PageState): void {
    const place = byId('output-merge');
    if (output === undefined || file === undefined) {
      const native = this.native()?.file;
      const text = native
        ? `Drop the whole ${native} anywhere on this page: here is shown what the spec changes in it, line by line.`
        : 'A merge is made with one component’s file. Choose a component.';
      this.shown = '';
      place.replaceChildren(h('p', { class: 'hint' }, text));
    } else {
      this.shown = mergedFile(output);
      place.replaceChildren(...mergeView(file, output, revealed));
    }
  }

  private choose(change: { component?: string; form?: string; revealed?: boolean }): void {
    Object.assign(this, change);
    this.tabs();
    this.controls();
    this.onAsk();
  }

  private tabs(): void {
    const there = this.answer ? Object.keys(this.answer.components) : this.components.map((each) => each.name);
    const own = there.map((name) => {
      const number = this.selected.filter((ref) => ref.component === name).length;
      return { id: name, label: this.components.find((each) => each.name === name)?.title ?? name, ...(number ? { note: String(number) } : {}) };
    });
    this.componentTabs.show([...own, { id: ALL, label: 'All' }], this.component);
    this.formTabs.show([...FORMS, { id: MERGE, label: 'Merge' }], this.form);
  }

  private controls(): void {
    const merging = this.form === MERGE;
    byId('output-text').hidden = merging;
    byId('output-merge').hidden = !merging;
    byId('inspector').hidden = merging;
    byId('file-name').textContent = this.fileName();
    const reveal = byId('reveal');
    reveal.hidden = !this.hasSecrets && !(merging && this.file());
    reveal.textContent = this.revealed ? 'Hide passwords' : 'Show passwords';
    reveal.setAttribute('aria-pressed', String(this.revealed));
    byId(PANEL).setAttribute('aria-labelledby', `components-${this.component} forms-${this.form}`);
  }

  private done(what: string): string {
    const masked = this.hasSecrets && !this.revealed && this.form !== MERGE;
    return `${this.fileName()} ${what}${masked ? ', with passwords masked' : ''}.`;
  }

  private fileName(): string {
    const native = this.native()?.file ?? '';
    return this.form === MERGE ? native : (FORMS.find((each) => each.id === this.form)?.file(this.component, native) ?? '');
  }

  private native(): Component | undefined {
    return this.components.find((each) => each.name === this.component);
  }

  private file(): Dropped | undefined {
    return this.dropped.find((file) => file.owner !== ENV && file.owner === this.component);
  }
}
