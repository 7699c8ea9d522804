import type { Component } from '../api';
import { placed, type Found } from '../live/findings';
import { button, byId, h } from '../ui/dom';
import { MERGE } from './forms';
import type { OutputState } from './state';

const PATIENCE = 400;

/** Why there is no output, in the place of the output. */
export class Reason {
  private timer: number | undefined;

  constructor(
    private readonly onFinding: (found: Found) => void,
    private readonly onChooseFiles: () => void,
    private readonly onRetry: () => void,
  ) {}

  show(state: OutputState, form: string, component: Component | undefined): void {
    window.clearTimeout(this.timer);
    const place = byId('output-reason');
    if (state.kind === 'fresh') {
      place.hidden = !state.note;
      place.replaceChildren(...(state.note ? [h('p', { class: 'note' }, state.note)] : []));
    } else if (state.kind === 'stale') {
      // What comes within a blink needs no words.
      place.hidden = true;
      this.timer = window.setTimeout(() => this.fill([h('p', {}, 'Updating…')]), PATIENCE);
    } else {
      this.fill(this.content(state, form, component));
    }
  }

  private content(state: OutputState, form: string, component: Component | undefined): HTMLElement[] {
    switch (state.kind) {
      case 'offline':
        return [h('p', {}, h('b', {}, 'This output is not from your last change. '), state.reason, ' The page retries automatically.'), button('Ask now', this.onRetry)];
      case 'refused':
        return [h('p', {}, h('b', {}, state.reason)), h('ul', { class: 'points' }, ...state.found.map((each) => this.point(each)))];
      case 'nothing':
        return state.reason ? [h('p', {}, state.reason)] : form === MERGE ? this.merge(component) : [];
      default:
        return [];
    }
  }

  private point(found: Found): HTMLElement {
    return h('li', {}, found.message, ' ', h('span', { class: 'fix' }, found.fix), ' ', button(placed(found) || 'Show', () => this.onFinding(found), { class: 'code' }));
  }

  private merge(component: Component | undefined): HTMLElement[] {
    const file = component ? `whole ${component.file}` : 'configuration files';
    return [
      h('p', {}, `The merge puts these Redis settings into your own ${file}, Compose file, manifests or env file, and changes nothing else. You see the changes before you take the file.`),
      button('Choose your files…', this.onChooseFiles, { class: 'primary' }),
      h('p', { class: 'hint' }, 'Or drop them anywhere on this page.'),
    ];
  }

  private fill(content: HTMLElement[]): void {
    const place = byId('output-reason');
    place.replaceChildren(...content);
    place.hidden = false;
  }
}
