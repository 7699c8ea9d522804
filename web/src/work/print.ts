import { pretty } from '../json/print';
import { byId } from '../ui/dom';

/** On paper the spec is text, since an editor shows only what is in view; passwords are references. */
export function printed(spec: () => unknown): void {
  window.addEventListener('beforeprint', () => {
    const place = byId('print-spec');
    place.textContent = pretty(spec()) ?? '';
    place.hidden = false;
  });
  window.addEventListener('afterprint', () => {
    byId('print-spec').hidden = true;
    byId('print-spec').textContent = '';
  });
}
