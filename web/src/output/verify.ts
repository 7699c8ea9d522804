import { Problem, type Api } from '../api';
import { button, h } from '../ui/dom';

interface Check {
  readonly check: string;
  readonly status: string;
  readonly target: string;
  readonly component: string | null;
  readonly message: string;
  readonly fix: string;
}

const SIGNS: Readonly<Record<string, string>> = { passed: '✓', failed: '✗', skipped: '–' };

/** Live checks by the service itself, where they are switched on. */
export function verify(api: Api, spec: () => string): HTMLElement {
  const result = h('div', { role: 'status' });
  const ask = button('Check this Redis from the service', () => void run());
  const run = async () => {
    ask.disabled = true;
    result.replaceChildren(h('p', { class: 'hint' }, 'Connecting…'));
    result.replaceChildren(...(await checks(api, spec())));
    ask.disabled = false;
  };
  return h('div', { class: 'verify' }, ask, result);
}

async function checks(api: Api, spec: string): Promise<HTMLElement[]> {
  try {
    const { ok, checks: all } = JSON.parse(await api.post('verifications', spec)) as { ok: boolean; checks: Check[] };
    return [h('p', {}, h('b', {}, ok ? 'All checks that ran are good.' : 'Some checks failed.')), h('ul', { class: 'checks' }, ...all.map(row))];
  } catch (failure) {
    return [h('p', {}, failure instanceof Problem && failure.status === 403 ? `Live checks are off on this service. ${failure.detail}` : failure instanceof Error ? failure.message : '')];
  }
}

function row({ status, target, component, message, fix }: Check): HTMLElement {
  return h('li', { class: status }, h('span', { class: 'sign', role: 'img', 'aria-label': status }, SIGNS[status] ?? '?'), ` ${[component, target].filter((each) => each).join(' ')}: ${message} `, h('span', { class: 'fix' }, fix));
}
