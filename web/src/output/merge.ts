import type { Change } from '../api';
import { member, reprinted } from '../json/print';
import { members } from '../json/places';
import { h } from '../ui/dom';
import { difference } from './diff';
import { maskedLine } from './mask';

const SIGNS = { same: ' ', added: '+', removed: '−' } as const;
const SPOKEN = { same: '', added: 'added: ', removed: 'removed: ' } as const;

/** The whole file after a merge, as it is to be saved. */
export function mergedFile(answer: string): string {
  return member(answer, '/config');
}

/** The whole file of a component that the page was given. */
export interface MergeFile {
  readonly name: string;
  readonly text: string;
}

/** What a merge does to a file: the lines, and the reason of each change. */
export function mergeView({ name, text: file }: MergeFile, answer: string, revealed: boolean, weaker: readonly string[]): HTMLElement[] {
  const shown = (line: string) => (revealed ? line : maskedLine(line));
  const { changes } = JSON.parse(answer) as { changes: Change[] };
  if (!changes.length) {
    return [h('p', { class: 'hint' }, `${name} has these settings already. Nothing changes.`)];
  }
  const rows = difference(reprinted(file), mergedFile(answer)).map((each) =>
    'skipped' in each
      ? h('span', { class: 'row skipped' }, `  ⋯ ${each.skipped} unchanged line${each.skipped === 1 ? '' : 's'}\n`)
      : h(
          'span',
          { class: `row ${each.kind}` },
          h('span', { 'aria-hidden': 'true' }, `${SIGNS[each.kind]} `),
          SPOKEN[each.kind] ? h('span', { class: 'off-screen' }, SPOKEN[each.kind]) : null,
          `${shown(each.text)}\n`,
        ),
  );
  const reasons = changes.map(({ op, path, reason }) =>
    h('li', {}, h('b', {}, op), ' ', h('code', {}, members(path).join('.')), ` ${reason}`),
  );
  const warning = weaker.length
    ? [h('div', { class: 'notice' }, h('b', {}, 'This merge weakens security'), h('ul', { class: 'points' }, ...weaker.map((each) => h('li', {}, each))))]
    : [];
  return [
    ...warning,
    h('pre', { class: 'diff', tabindex: 0, role: 'region', 'aria-label': 'Changes, line by line' }, ...rows),
    h('h3', {}, 'Reasons'),
    h('ul', { class: 'reasons' }, ...reasons),
  ];
}
