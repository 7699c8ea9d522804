import { Api, Unreachable, type Component } from './api';
import { App } from './app';
import type { Schema } from './schema/schema';
import { button, byId, h } from './ui/dom';

/** As the README lists them. */
const ORDER = ['gateway', 'dashboard', 'pump', 'tib', 'mdcb'];
const AGAIN = [1000, 2000, 4000, 8000];

/** The page starts when the service has described itself; it waits for a token and for a service that is not up yet. */
class Start {
  private app: App | undefined;
  private attempts = 0;
  private tried = false;
  private timer: number | undefined;
  private readonly access = byId<HTMLFormElement>('access');
  private readonly token = byId<HTMLInputElement>('token');
  private readonly api = new Api(() => this.ask());

  constructor() {
    this.access.addEventListener('submit', (event) => {
      event.preventDefault();
      this.api.token = this.token.value;
      this.tried = true;
      this.token.value = '';
      this.access.hidden = true;
      if (this.app) {
        this.app.again();
      } else {
        void this.load();
      }
    });
    window.addEventListener('online', () => !this.app && void this.load());
    void this.load();
  }

  private ask(): void {
    const wrong = this.tried;
    this.access.hidden = false;
    this.token.setAttribute('aria-invalid', String(wrong));
    byId('token-note').textContent = wrong ? 'The service does not accept this token. Check it and try again.' : 'The token stays in this tab.';
    this.token.focus();
  }

  private async load(): Promise<void> {
    window.clearTimeout(this.timer);
    try {
      const { components } = await this.api.get<{ components: Component[] }>('components');
      const [schema, ...tables] = await Promise.all([
        this.api.get<Schema>('schema'),
        ...components.map(({ name }) => this.api.get<Component>(`components/${name}`)),
      ]);
      byId('offline').hidden = true;
      this.attempts = 0;
      const rank = ({ name }: Component) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
      this.app ??= new App(this.api, schema, [...tables].sort((one, other) => rank(one) - rank(other)));
    } catch (failure) {
      if (this.access.hidden) {
        this.wait(failure instanceof Unreachable ? failure.message : 'The service sent an answer that this page cannot read. Reload the page.');
      }
    }
  }

  private wait(reason: string): void {
    const place = byId('offline');
    place.replaceChildren(h('span', {}, `${reason} The page starts as soon as the service answers.`), button('Try now', () => void this.load()));
    place.hidden = false;
    this.timer = window.setTimeout(() => void this.load(), AGAIN[Math.min(this.attempts++, AGAIN.length - 1)]);
  }
}

new Start();
