import type { Api } from '../api';
import { dialog } from '../ui/dialog';
import { h } from '../ui/dom';
import { advice } from './advice';
import { EXAMPLES } from './examples';

/** Where to start: an example, or a recommendation. */
export function startDialog(api: Api, onSpec: (spec: unknown, title: string) => void): void {
  const choose = (spec: unknown, title: string) => {
    element.close();
    onSpec(spec, title);
  };
  const element = dialog(
    'Start from',
    h('h3', {}, 'A worked example'),
    h(
      'div',
      { class: 'examples' },
      ...EXAMPLES.map(({ id, title, about, spec }) =>
        h('button', { type: 'button', 'data-example': id, onClick: () => choose(spec, title) }, h('b', {}, title), h('span', {}, about)),
      ),
    ),
    h('h3', {}, 'What you need of a Redis'),
    advice(api, choose),
  );
}
