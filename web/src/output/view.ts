import { h } from '../ui/dom';
import type { KeyRef, Token } from './keys';

/** An output with its keys as buttons: one tab stop, arrows go from key to key, a click anywhere in a line is its key. */
export class OutputView {
  private text = '';
  private found: readonly Token[] = [];
  private buttons: HTMLElement[] = [];

  constructor(
    private readonly place: HTMLElement,
    private readonly onKey: (refs: readonly KeyRef[]) => void,
  ) {
    place.addEventListener('click', (event) => this.click(event));
    place.addEventListener('keydown', (event) => this.key(event));
  }

  show(text: string, tokens: readonly Token[]): void {
    const same = text === this.text && tokens.length === this.found.length;
    this.text = text;
    this.found = tokens;
    if (same) {
      // The keyboard focus stays where it is.
      return;
    }
    this.buttons = [];
    let at = 0;
    const rows = text.replace(/\n$/, '').split('\n').map((row) => {
      const line = h('span', { class: 'row' });
      const here = tokens.filter((token) => token.from >= at && token.to <= at + row.length);
      let done = 0;
      for (const token of here) {
        line.append(...values(row.slice(done, token.from - at)), this.button(token));
        done = token.to - at;
      }
      line.append(...values(row.slice(done)), '\n');
      at += row.length + 1;
      return line;
    });
    this.place.replaceChildren(...rows);
  }

  /** Shows which keys are meant. */
  mark(refs: readonly KeyRef[]): void {
    let first: HTMLElement | undefined;
    this.found.forEach((token, index) => {
      const selected = token.refs.some((ref) => refs.some((each) => same(each, ref)));
      const button = this.buttons[index];
      button?.classList.toggle('meant', selected);
      button?.setAttribute('aria-pressed', String(selected));
      first ??= selected ? button : undefined;
    });
    first?.scrollIntoView({ block: 'nearest' });
  }

  private button(token: Token): HTMLElement {
    const index = this.buttons.length;
    const element = h(
      'span',
      { role: 'button', class: 'key', 'aria-pressed': 'false', tabindex: index === 0 ? 0 : -1, 'data-key': index },
      this.text.slice(token.from, token.to),
    );
    this.buttons.push(element);
    return element;
  }

  private click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const key = target.closest<HTMLElement>('.key') ?? target.closest('.row')?.querySelector<HTMLElement>('.key');
    // A selection is for copying.
    if (key && (document.getSelection()?.isCollapsed ?? true)) {
      this.choose(key);
    }
  }

  private key(event: KeyboardEvent): void {
    const at = this.buttons.indexOf(event.target as HTMLElement);
    const last = this.buttons.length - 1;
    const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[event.key];
    if (at >= 0 && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.choose(event.target as HTMLElement);
    } else if (at >= 0 && to !== undefined) {
      event.preventDefault();
      this.focus(this.buttons[to]);
    }
  }

  private choose(key: HTMLElement): void {
    const token = this.found[Number(key.dataset['key'])];
    this.focus(key);
    if (token) {
      this.onKey(token.refs);
    }
  }

  private focus(key: HTMLElement | undefined): void {
    this.buttons.forEach((each) => each.setAttribute('tabindex', each === key ? '0' : '-1'));
    key?.focus();
  }
}

const VALUE = /(<redacted>|•••)|("(?:[^"\\]|\\.)*"(?=\s*:))|("(?:[^"\\]|\\.)*"|'[^']*')|(?<!\/)\b(true|false|null)\b|(?<![\w.:-])(\d+(?:\.\d+)?)(?![\w.:-])|(^\s*#.*$)/g;
const LOOKS = ['', 'masked', 'name', 'text', 'value', 'value', 'comment'];

/** Values, masks and comments each have their look. */
function values(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let done = 0;
  for (const match of text.matchAll(VALUE)) {
    const look = LOOKS[match.findIndex((each, index) => index > 0 && each !== undefined)] ?? '';
    parts.push(text.slice(done, match.index), h('span', { class: look }, match[0]));
    done = match.index + match[0].length;
  }
  return [...parts, text.slice(done)];
}

function same(one: KeyRef, other: KeyRef): boolean {
  return one.component === other.component && one.written.env === other.written.env;
}
