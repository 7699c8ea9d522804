import type { Component } from '../api';
import type { Comparison } from '../diagnosis/table';
import { stored, type Client, type Picture, type Store } from './model';

/** Who connects to what by the files: connections that lead to one place are one store, those that differ are bad. */
export function ofConnections({ connections, bad }: Comparison, components: readonly Component[]): Picture {
  const stores = new Map<string, Store>();
  const clients = new Map<string, { title: string; stores: string[]; bad: string[] }>();
  connections.forEach(({ id, title, component, further, role, store }, index) => {
    const made = stored(role, store);
    if (!made) {
      return;
    }
    const { role: _, ...what } = made;
    const key = JSON.stringify(what);
    const known = stores.get(key) ?? { ...made, role: [...stores.values()].some((each) => each.role === role) ? `${role} of ${name(component, components)}` : role };
    stores.set(key, known);
    const client = clients.get(id) ?? { title: further ? name(component, components) : title, stores: [], bad: [] };
    client.stores.push(known.role);
    if (bad[index]) {
      client.bad.push(known.role);
    }
    clients.set(id, client);
  });
  return { stores: [...stores.values()], clients: [...clients].map(([id, client]): Client => ({ name: id, ...client })) };
}

function name(component: string, components: readonly Component[]): string {
  return components.find((each) => each.name === component)?.title ?? component;
}
