import { Api, type Component } from './api';
import { App } from './app';
import type { Schema } from './schema/schema';
import { byId } from './ui/dom';
import { announce } from './ui/status';

/** The page starts when the service says what it knows; where a token is wanted, when there is one. */
async function start(): Promise<void> {
  const access = byId<HTMLFormElement>('access');
  const token = byId<HTMLInputElement>('token');
  const api = new Api(() => {
    access.hidden = false;
    token.focus();
  });
  access.addEventListener('submit', (event) => {
    event.preventDefault();
    api.token = token.value;
    token.value = '';
    access.hidden = true;
    void (app ? app.again() : load());
  });
  let app: App | undefined;
  const load = async () => {
    try {
      const { components } = await api.get<{ components: Component[] }>('components');
      const [schema, ...tables] = await Promise.all([
        api.get<Schema>('schema'),
        ...components.map(({ name }) => api.get<Component>(`components/${name}`)),
      ]);
      app = new App(api, schema, tables);
    } catch {
      announce(access.hidden ? 'The service does not answer. Is it running?' : 'This service asks for a token.');
    }
  };
  await load();
}

void start();
