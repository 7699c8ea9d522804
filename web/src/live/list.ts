import { h } from '../ui/dom';
import type { Found } from './findings';

const NAMES = { error: 'Error', warning: 'Warning', info: 'Remark' } as const;

const MANY = 3;

/** Findings, each a button that leads to its place; many remarks wait behind a line, so that what matters is seen. */
export function list(
  found: readonly Found[],
  place: (each: Found) => string,
  title: (component: string) => string,
  onChoose?: (each: Found) => void,
): HTMLElement {
  const remarks = found.filter((each) => each.severity === 'info');
  const rest = found.filter((each) => each.severity !== 'info');
  return remarks.length > MANY
    ? h(
        'div',
        {},
        rows(rest, place, title, onChoose),
        h('details', { class: 'remarks' }, h('summary', {}, `${remarks.length} remarks`), rows(remarks, place, title, onChoose)),
      )
    : rows(found, place, title, onChoose);
}

function rows(
  found: readonly Found[],
  place: (each: Found) => string,
  title: (component: string) => string,
  onChoose?: (each: Found) => void,
): HTMLElement {
  return h(
    'ul',
    { class: 'findings' },
    ...found.map((each) => {
      const content = [
        h('span', { class: 'severity' }, NAMES[each.severity]),
        h('span', { class: 'message' }, each.message),
        each.fix ? h('span', { class: 'fix' }, each.fix) : null,
        h('span', { class: 'where' }, [each.component ? title(each.component) : '', place(each), each.code].filter((part) => part).join(' · ')),
      ];
      const row = onChoose
        ? h('button', { type: 'button', onClick: () => onChoose(each) }, ...content)
        : h('div', {}, ...content);
      return h('li', { class: each.severity }, row);
    }),
  );
}
