import { h } from './dom';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  /** What the note means, for a screen reader. */
  readonly spoken?: string;
}

/** A tab list after the ARIA pattern: one tab stop, arrows move and select. */
export class Tabs {
  private tabs: readonly Tab[] = [];
  private selected = '';

  constructor(
    private readonly list: HTMLElement,
    private readonly panel: string,
    private readonly onSelect: (id: string) => void,
  ) {
    list.setAttribute('role', 'tablist');
    list.addEventListener('keydown', (event) => this.move(event));
  }

  show(tabs: readonly Tab[], selected: string): void {
    this.tabs = tabs;
    this.selected = selected;
    const focused = this.list.contains(document.activeElement);
    this.list.replaceChildren(...tabs.map((tab) => this.element(tab)));
    if (focused) {
      this.focus();
    }
  }

  private element(tab: Tab): HTMLElement {
    const chosen = tab.id === this.selected;
    return h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `${this.list.id}-${tab.id}`,
        'aria-selected': String(chosen),
        'aria-controls': this.panel,
        tabindex: chosen ? 0 : -1,
        onClick: () => this.onSelect(tab.id),
      },
      tab.label,
      tab.note ? h('span', { class: 'count', ...(tab.spoken ? { role: 'img', 'aria-label': tab.spoken } : {}) }, tab.note) : null,
    );
  }

  private move(event: KeyboardEvent): void {
    const at = this.tabs.findIndex((tab) => tab.id === this.selected);
    const last = this.tabs.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at <= 0 ? last : at - 1, Home: 0, End: last }[event.key];
    const tab = to === undefined ? undefined : this.tabs[to];
    if (tab) {
      event.preventDefault();
      this.onSelect(tab.id);
      this.focus();
    }
  }

  private focus(): void {
    this.list.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }
}
