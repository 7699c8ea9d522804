import { button, byId, h } from './dom';

const READ = 5000;
const DECIDE = 12000;

let timer: number | undefined;

/** A short message for eyes and screen readers, which leaves by itself; with an action it stays longer. */
export function announce(text: string, action?: { readonly label: string; readonly run: () => void }): void {
  const status = byId('status');
  const act = action && button(action.label, () => {
    hide();
    action.run();
  });
  status.replaceChildren(h('span', {}, text), ...(act ? [act] : []));
  status.classList.add('shown');
  wait(action ? DECIDE : READ);
  status.onpointerenter = status.onfocus = () => window.clearTimeout(timer);
  status.onpointerleave = () => wait(READ);
}

function wait(time: number): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => (byId('status').contains(document.activeElement) ? wait(READ) : hide()), time);
}

function hide(): void {
  window.clearTimeout(timer);
  byId('status').classList.remove('shown');
}
