import { byId } from './dom';

let timer: number | undefined;

/** Says something once, to eyes and to screen readers. */
export function announce(text: string): void {
  const status = byId('status');
  status.textContent = text;
  status.classList.add('shown');
  window.clearTimeout(timer);
  timer = window.setTimeout(() => status.classList.remove('shown'), 4000);
}
