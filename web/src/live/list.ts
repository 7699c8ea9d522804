import { button, h } from '../ui/dom';
import type { Found } from './findings';

export interface ListEvents {
  readonly title: (component: string) => string;
  readonly place: (found: Found) => string;
  readonly onChoose: (found: Found) => void;
  /** What mends it without a decision. */
  readonly fixes: (found: Found) => readonly { readonly label: string; readonly run: () => void }[];
}

const NAMES = { error: 'Error', warning: 'Warning', info: 'Note' } as const;
const ORDER = ['error', 'warning', 'info'];

/** Findings by their cause, the worst first; many of one kind are folded. */
export function grouped(found: readonly Found[], events: ListEvents): HTMLElement {
  const groups = new Map<string, Found[]>();
  for (const each of [...found].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))) {
    groups.set(each.code, [...(groups.get(each.code) ?? []), each]);
  }
  return h('div', { class: 'groups' }, ...[...groups].map(([code, own]) => group(code, own, events)));
}

function group(code: string, found: readonly Found[], events: ListEvents): HTMLElement {
  const [first] = found;
  const list = h('ul', { class: 'findings' }, ...found.map((each) => row(each, events)));
  if (!first || found.length < 2) {
    return list;
  }
  const owners = [...new Set(found.map(({ component }) => (component ? events.title(component) : '')))].filter((each) => each).join(', ');
  return h(
    'details',
    { class: `group ${first.severity}`, open: first.severity !== 'info' },
    h('summary', {}, h('span', { class: 'severity' }, NAMES[first.severity]), ` ${found.length} × `, h('code', {}, code), owners ? ` ${owners}` : ''),
    list,
  );
}

function row(found: Found, events: ListEvents): HTMLElement {
  const { severity, message, fix, component, code } = found;
  const where = [component ? events.title(component) : '', events.place(found), code].filter((part) => part).join(' · ');
  return h(
    'li',
    { class: severity },
    h(
      'button',
      { type: 'button', class: 'finding', onClick: () => events.onChoose(found) },
      h('span', { class: 'severity' }, NAMES[severity]),
      h('span', { class: 'message' }, message),
      fix ? h('span', { class: 'fix' }, fix) : null,
      h('span', { class: 'where' }, where),
    ),
    ...events.fixes(found).map(({ label, run }) => button(label, run, { class: 'mend' })),
  );
}
