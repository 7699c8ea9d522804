import type { Severity } from '../api';
import { button, byId, h } from '../ui/dom';
import { summary, type Found } from './findings';
import { grouped, type ListEvents } from './list';

/** The findings of the spec, behind one line with their number. */
export class Drawer {
  private found: readonly Found[] = [];
  private only: string | undefined;

  constructor(
    private readonly components: readonly string[],
    private readonly events: ListEvents,
  ) {
    byId('findings-toggle').addEventListener('click', () => this.open(byId('findings-list').hidden));
  }

  /** @param checked whether there was something to find problems in */
  show(found: readonly Found[], checked: boolean): void {
    const rank = ({ component }: Found) => this.components.indexOf(component ?? '');
    this.found = [...found].sort((one, other) => rank(one) - rank(other));
    const worst: Severity | 'none' = (['error', 'warning', 'info'] as const).find((severity) => found.some((each) => each.severity === severity)) ?? 'none';
    const toggle = byId('findings-toggle');
    toggle.className = checked ? worst : 'idle';
    toggle.textContent = checked ? summary(found) : 'Nothing to check yet';
    this.draw();
  }

  open(wanted: boolean): void {
    byId('findings-list').hidden = !wanted;
    byId('findings-toggle').setAttribute('aria-expanded', String(wanted));
  }

  private draw(): void {
    const components = [...new Set(this.found.map((each) => each.component))];
    if (!components.includes(this.only ?? null)) {
      this.only = undefined;
    }
    const shown = this.only === undefined ? this.found : this.found.filter((each) => each.component === this.only);
    byId('findings-list').replaceChildren(...this.filter(components), this.found.length ? grouped(shown, this.events) : h('p', { class: 'hint' }, 'No problems found in the spec.'));
  }

  private filter(components: readonly (string | null)[]): HTMLElement[] {
    const named = components.filter((each) => each !== null);
    if (named.length < 2) {
      return [];
    }
    const choice = (label: string, only: string | undefined) =>
      button(label, () => {
        this.only = only;
        this.draw();
      }, { 'aria-pressed': String(this.only === only) });
    return [h('div', { class: 'filter', role: 'group', 'aria-label': 'Component' }, choice('All', undefined), ...named.map((each) => choice(this.events.title(each), each)))];
  }
}
