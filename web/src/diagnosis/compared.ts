import { button, h } from '../ui/dom';
import type { Comparison } from './table';

export interface ComparedEvents {
  readonly onRight: (id: string) => void;
  readonly onOutput: (component: string) => void;
  /** Absent for a component whose whole file is not there. */
  readonly onMerge: (component: string) => (() => void) | undefined;
}

/** The table of connections, a column each, with what differs marked; without events there is nothing to decide. */
export function compared({ connections, rows, bad }: Comparison, right: string, events: ComparedEvents | undefined): HTMLElement {
  const heads = connections.map(({ id, component, title, further }, index) =>
    h('th', { scope: 'col', class: bad[index] ? 'differs' : '' }, h('span', {}, title), ...(further || !events ? [] : controls(id, component, title, right, events))),
  );
  const several = new Set(connections.map(({ id }) => id)).size > 1;
  return h(
    'div',
    { class: several ? 'comparison' : 'comparison single', role: 'region', 'aria-label': 'Connections of the components', tabindex: 0 },
    h(
      'table',
      {},
      h('caption', {}, several ? `What each component connects to.${events ? ' Which one is right?' : ''}` : 'What the component connects to.'),
      h('thead', {}, h('tr', {}, h('td', {}), ...heads)),
      h(
        'tbody',
        {},
        ...rows.map(({ title, cells }) =>
          h('tr', {}, h('th', { scope: 'row' }, title), ...cells.map(({ text, differs }) => h('td', { class: differs ? 'differs' : '' }, differs ? h('span', { class: 'sign', role: 'img', 'aria-label': 'differs:' }, '≠ ') : null, text))),
        ),
      ),
    ),
  );
}

function controls(id: string, component: string, title: string, right: string, { onRight, onOutput, onMerge }: ComparedEvents): HTMLElement[] {
  const merge = onMerge(component);
  return [
    h('label', { class: 'right' }, h('input', { type: 'radio', name: 'right', value: id, checked: id === right, 'aria-label': `${title} is right`, onChange: () => onRight(id) }), 'is right'),
    h(
      'span',
      { class: 'links' },
      button('Output', () => onOutput(component), { class: 'code', 'aria-label': `Output for ${title}` }),
      merge ? button('Merge', merge, { class: 'code', 'aria-label': `Merge for ${title}` }) : null,
    ),
  ];
}
