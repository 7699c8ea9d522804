import type { Mode } from '../picture/model';
import { MODES } from '../form/topology';
import { button, byId, h } from '../ui/dom';
import { EXAMPLES } from './examples';

export interface Ways {
  readonly onChoose: () => void;
  readonly onPaste: (text: string) => void;
  readonly onMode: (mode: Mode) => void;
  readonly onExample: (spec: unknown, title: string) => void;
  readonly onAdvice: () => void;
}

/** The first screen: three ways in. */
export function startView({ onChoose, onPaste, onMode, onExample, onAdvice }: Ways): void {
  const area = h('textarea', {
    id: 'paste',
    rows: 3,
    placeholder: 'or paste the text here',
    'aria-label': 'Text of a configuration file or a spec',
    spellcheck: 'false',
    onInput: () => {
      if (area.value.trim()) {
        onPaste(area.value);
        area.value = '';
      }
    },
  });
  byId('start').replaceChildren(
    h('p', { class: 'lead' }, 'Every Tyk component has its own Redis settings. This page writes them all from one description, or checks the ones you have.'),
    h(
      'div',
      { class: 'ways' },
      way('files', 'I have configuration files', 'Drop them anywhere on this page: tyk.conf, pump.conf, .env, docker-compose.yml, Kubernetes manifests and more, several at once. You see what each component connects to, and what is wrong.', button('Choose files…', onChoose, { class: 'primary', id: 'choose' }), area),
      way(
        'redis',
        'I know my Redis',
        'Describe it in a form and get the settings of every component. What kind is it?',
        h('div', { class: 'kinds' }, ...MODES.map(({ mode, title, use }) => h('button', { type: 'button', 'data-mode': mode, onClick: () => onMode(mode) }, h('b', {}, title), h('span', {}, use)))),
        h(
          'details',
          {},
          h('summary', {}, 'Start from a worked example'),
          h('div', { class: 'examples' }, ...EXAMPLES.map(({ id, title, about, spec }) => h('button', { type: 'button', 'data-example': id, onClick: () => onExample(spec, title) }, h('b', {}, title), h('span', {}, about)))),
        ),
      ),
      way('advice', 'Help me choose', 'Compare the ways to deploy Redis by recovery time, data loss, availability and cost, ranked for what you need.', button('Compare the options', onAdvice, { class: 'primary' })),
    ),
  );
}

function way(id: string, title: string, about: string, ...content: Node[]): HTMLElement {
  return h('section', { class: 'way', id: `way-${id}`, 'aria-labelledby': `way-${id}-title` }, h('h2', { id: `way-${id}-title` }, title), h('p', {}, about), ...content);
}
