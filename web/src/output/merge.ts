import type { Change, Component } from '../api';
import type { MergeFiles } from '../files/planes';
import { members } from '../json/places';
import { button, h } from '../ui/dom';
import { difference } from './diff';
import { ALL } from './forms';
import { maskedText } from './mask';
import { weaker } from './weaker';

const SIGNS = { same: ' ', added: '+', removed: '−', hunk: '' } as const;
const SPOKEN = { same: '', added: 'added: ', removed: 'removed: ', hunk: '' } as const;

/** An answer of `POST /v1/merges`. */
interface Merged {
  readonly files: readonly { readonly name: string; readonly content: string; readonly diff: string }[];
  readonly changes: readonly Change[];
}

/** What of the page a merge depends on. */
export interface Merging {
  readonly merge: MergeFiles;
  readonly component: string;
  readonly revealed: boolean;
  readonly spec: string;
}

/** The files of a merge: one of them with its changes line by line, and the reason of each. */
export class MergeView {
  private chosen = '';

  constructor(
    private readonly place: HTMLElement,
    private readonly components: readonly Component[],
    private readonly onChange: () => void,
  ) {}

  clear(): void {
    this.place.replaceChildren();
  }

  /** The name of the file that is shown, without its folders. */
  get file(): string {
    return this.chosen.split('/').at(-1) ?? '';
  }

  /** The whole file that is shown, as it is to be saved. */
  content(answer: string): string {
    return (JSON.parse(answer) as Merged).files.find(({ name }) => name === this.chosen)?.content ?? '';
  }

  /** What to ask before the file is taken. */
  doubts(answer: string, { merge, spec }: Merging): string[] {
    const { changes } = JSON.parse(answer) as Merged;
    const others = merge.others.filter(({ file }) => file === this.chosen).map(({ plane }) => `${this.chosen} also configures ${plane}, which gets the same settings.`);
    return [...weaker(changes.filter(({ file }) => file === this.chosen), this.components, spec), ...others];
  }

  show(answer: string, merging: Merging): void {
    const { files, changes } = JSON.parse(answer) as Merged;
    const { merge, component, revealed } = merging;
    const changed = new Set(changes.filter((each) => component === ALL || each.component === component).map(({ file }) => file));
    const offered = files.map(({ name }) => name).filter((name) => changed.has(name) || merge.own.includes(name));
    if (!offered.includes(this.chosen)) {
      this.chosen = offered.find((name) => changed.has(name)) ?? offered[0] ?? '';
    }
    const file = files.find(({ name }) => name === this.chosen);
    const before = merge.files.find(({ name }) => name === this.chosen);
    if (!file || !before) {
      return;
    }
    const shown = (text: string) => (revealed ? text : maskedText(text));
    const doubts = this.doubts(answer, merging);
    this.place.replaceChildren(
      ...(offered.length > 1 ? [this.choice(offered, changed)] : []),
      ...(doubts.length ? [h('div', { class: 'notice' }, h('b', {}, 'Check this merge first'), h('ul', { class: 'points' }, ...doubts.map((each) => h('li', {}, each))))] : []),
      ...(file.diff ? [lines(file.diff, shown(before.content), shown(file.content)), h('h3', {}, 'Reasons'), reasons(changes.filter((each) => each.file === file.name))] : [h('p', { class: 'hint' }, `${file.name} has these settings already. Nothing changes.`)]),
    );
  }

  private choice(names: readonly string[], changed: ReadonlySet<string | undefined>): HTMLElement {
    const choose = (name: string) => () => {
      this.chosen = name;
      this.onChange();
      this.place.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
    };
    return h('div', { class: 'filter', role: 'group', 'aria-label': 'File' }, ...names.map((name) => button(changed.has(name) ? name : `${name} (unchanged)`, choose(name), { 'aria-pressed': String(name === this.chosen) })));
  }
}

function lines(diff: string, before: string, after: string): HTMLElement {
  const rows = difference(diff, before, after).map(({ kind, text }) =>
    h(
      'span',
      { class: `row ${kind}` },
      SIGNS[kind] ? h('span', { 'aria-hidden': 'true' }, `${SIGNS[kind]} `) : null,
      SPOKEN[kind] ? h('span', { class: 'off-screen' }, SPOKEN[kind]) : null,
      `${text}\n`,
    ),
  );
  return h('pre', { class: 'diff', tabindex: 0, role: 'region', 'aria-label': 'Changes, line by line' }, ...rows);
}

function reasons(changes: readonly Change[]): HTMLElement {
  return h('ul', { class: 'reasons' }, ...changes.map(({ op, path, reason }) => h('li', {}, h('b', {}, op), ' ', h('code', {}, members(path).join('.')), ` ${reason}`)));
}
