import { byId, h } from '../ui/dom';
import { FORMS } from './forms';

/** The commands that apply a form, below it. */
export function useIt(form: string | undefined, file: string, component: string): void {
  const lines = FORMS.find(({ id }) => id === form)?.use(file, component) ?? [];
  byId('use').hidden = !lines.length;
  byId('use-text').replaceChildren(h('pre', {}, lines.join('\n')));
}
