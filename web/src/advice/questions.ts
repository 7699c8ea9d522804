import { h } from '../ui/dom';

type Kind = 'seconds' | 'percent' | 'flag' | readonly string[];

/** The questions of `POST /v1/recommendations`. */
export const QUESTIONS: readonly (readonly [name: string, label: string, kind: Kind])[] = [
  ['environment', 'What is it for?', ['development', 'testing', 'production', 'mission-critical']],
  ['maxRtoSeconds', 'Longest outage that you accept, in seconds', 'seconds'],
  ['maxRpoSeconds', 'Data that you can lose: the last … seconds', 'seconds'],
  ['minAvailability', 'Lowest availability that you accept, in %', 'percent'],
  ['maxCost', 'Highest cost', ['lowest', 'medium', 'high', 'highest']],
  ['needsSharding', 'More data than one server holds', 'flag'],
  ['needsMultiRegion', 'More than one region', 'flag'],
];

/** Asks for the requirements; each answer counts at once. */
export function questions(onAnswers: (answers: Record<string, unknown>) => void): HTMLFormElement {
  const form = h(
    'form',
    { class: 'questions', onInput: () => onAnswers(answers(form)), onSubmit: (event: Event) => event.preventDefault() },
    ...QUESTIONS.map(([name, label, kind]) => h('label', { class: kind === 'flag' ? 'flag' : '' }, label, field(name, kind))),
  );
  return form;
}

export function label(requirement: string): string {
  return QUESTIONS.find(([name]) => name === requirement)?.[1].replace(/\?$/, '') ?? requirement;
}

function field(name: string, kind: Kind): HTMLElement {
  if (typeof kind !== 'string') {
    return h('select', { name }, h('option', { value: '' }, 'any'), ...kind.map((each) => h('option', {}, each)));
  }
  return kind === 'flag'
    ? h('input', { type: 'checkbox', name })
    : h('input', { type: 'number', name, min: 0, placeholder: 'any', step: kind === 'percent' ? 'any' : 1, ...(kind === 'percent' ? { max: 100 } : {}) });
}

function answers(form: HTMLFormElement): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    const kind = QUESTIONS.find(([each]) => each === name)?.[2];
    if (value !== '') {
      given[name] = kind === 'flag' ? true : typeof kind === 'string' ? Number(value) : value;
    }
  }
  return given;
}
