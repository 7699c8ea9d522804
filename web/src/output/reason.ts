import type { Component } from '../api';
import { button, byId, h } from '../ui/dom';
import { MERGE } from './forms';
import type { OutputState } from './state';

const PATIENCE = 400;

/** Why there is no output, in the place of the output. */
export class Reason {
  private timer: number | undefined;

  constructor(
    private readonly onFinding: (pointer: string) => void,
    private readonly onChooseFile: () => void,
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
        return [h('p', {}, h('b', {}, 'Not up to date. '), state.reason, ' The page retries automatically.'), button('Ask now', this.onRetry)];
      case 'refused':
        return [h('p', {}, h('b', {}, state.reason)), h('ul', { class: 'points' }, ...state.found.map((each) => this.point(each)))];
      case 'nothing':
        return form === MERGE ? this.merge(component) : [h('p', {}, state.reason)];
      default:
        return [];
    }
  }

  private point({ message, fix, pointer }: { readonly message: string; readonly fix: string; readonly pointer: string }): HTMLElement {
    return h('li', {}, message, ' ', h('span', { class: 'fix' }, fix), ' ', button(pointer || 'Show', () => this.onFinding(pointer), { class: 'code' }));
  }

  private merge(component: Component | undefined): HTMLElement[] {
    return component
      ? [
          h('p', {}, `The merge puts these Redis settings into your whole ${component.file} and leaves everything else as it is.`),
          button(`Choose your ${component.file}…`, this.onChooseFile, { class: 'primary' }),
          h('p', { class: 'hint' }, 'Or drop the file anywhere on this page.'),
        ]
      : [h('p', {}, 'A merge changes the file of one component. Choose a component above.')];
  }

  private fill(content: HTMLElement[]): void {
    const place = byId('output-reason');
    place.replaceChildren(...content);
    place.hidden = false;
  }
}
