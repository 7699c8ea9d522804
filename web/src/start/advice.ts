import { Problem, type Api } from '../api';
import { button, h } from '../ui/dom';

interface Recommendation {
  readonly option: string;
  readonly fits: boolean;
  readonly requirements: readonly { readonly requirement: string; readonly met: boolean; readonly by: string }[];
  readonly takeCare: readonly string[];
  readonly spec: unknown;
}

type Kind = 'seconds' | 'percent' | 'flag' | readonly string[];

/** The questions of `POST /v1/recommendations`. */
const QUESTIONS: readonly (readonly [name: string, label: string, kind: Kind])[] = [
  ['environment', 'What is it for?', ['development', 'testing', 'production', 'mission-critical']],
  ['maxRtoSeconds', 'Longest outage, in seconds', 'seconds'],
  ['maxRpoSeconds', 'Most data lost, in seconds', 'seconds'],
  ['minAvailability', 'Least availability, in %', 'percent'],
  ['maxCost', 'Highest cost', ['lowest', 'medium', 'high', 'highest']],
  ['needsSharding', 'More data than one server holds', 'flag'],
  ['needsMultiRegion', 'More than one region', 'flag'],
];

/** A form that asks what is required, and the ways to deploy Redis ranked for it. */
export function advice(api: Api, onSpec: (spec: unknown, option: string) => void): HTMLElement {
  const answers = h('div', { class: 'recommendations', 'aria-live': 'polite' });
  const form = h(
    'form',
    {
      class: 'questions',
      onSubmit: (event: Event) => {
        event.preventDefault();
        void recommend(api, requirements(form), answers, onSpec);
      },
    },
    ...QUESTIONS.map(([name, label, kind]) => h('label', { class: kind === 'flag' ? 'flag' : '' }, label, field(name, kind))),
    h('button', { type: 'submit', class: 'primary' }, 'Recommend'),
  );
  return h('div', {}, h('p', {}, 'Leave out what does not matter.'), form, answers);
}

function field(name: string, kind: Kind): HTMLElement {
  if (typeof kind !== 'string') {
    return h('select', { name }, h('option', { value: '' }, 'any'), ...kind.map((each) => h('option', {}, each)));
  }
  return kind === 'flag'
    ? h('input', { type: 'checkbox', name })
    : h('input', { type: 'number', name, min: 0, step: kind === 'percent' ? 'any' : 1, ...(kind === 'percent' ? { max: 100 } : {}) });
}

function requirements(form: HTMLFormElement): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    const kind = QUESTIONS.find(([each]) => each === name)?.[2];
    if (value !== '') {
      given[name] = kind === 'flag' ? true : typeof kind === 'string' ? Number(value) : value;
    }
  }
  return given;
}

async function recommend(api: Api, body: object, answers: HTMLElement, onSpec: (spec: unknown, option: string) => void): Promise<void> {
  try {
    const answer = JSON.parse(await api.post('recommendations', JSON.stringify(body))) as { recommendations: Recommendation[] };
    answers.replaceChildren(h('ol', {}, ...answer.recommendations.map((each) => recommendation(each, onSpec))));
  } catch (failure) {
    const errors = failure instanceof Problem ? failure.errors.map((each) => `${each.pointer.slice(1)}: ${each.detail} ${each.fix}`) : [];
    const text = errors.length ? errors : [failure instanceof Problem ? failure.detail : 'The service does not answer.'];
    answers.replaceChildren(...text.map((each) => h('p', { class: 'error' }, each)));
  }
}

function recommendation({ option, fits, requirements: held, takeCare, spec }: Recommendation, onSpec: (spec: unknown, option: string) => void): HTMLElement {
  return h(
    'li',
    { class: fits ? 'fits' : 'misses' },
    h('div', { class: 'head' }, h('h3', {}, option, h('span', {}, fits ? 'fits' : 'does not fit')), button('Use this spec', () => onSpec(spec, option), { 'aria-label': `Use this spec: ${option}` })),
    h('ul', {}, ...held.map(({ requirement, met, by }) => h('li', { class: met ? 'met' : 'missed' }, `${label(requirement)}: ${by}`))),
    h('details', {}, h('summary', {}, 'Take care'), h('ul', {}, ...takeCare.map((each) => h('li', {}, each)))),
  );
}

function label(requirement: string): string {
  return QUESTIONS.find(([name]) => name === requirement)?.[1].replace(/\?$/, '') ?? requirement;
}
