import type { Client, Encryption, Picture, Store } from './model';

export const ENCRYPTION: Readonly<Record<Encryption, string>> = {
  none: 'not encrypted',
  tls: 'TLS',
  mutual: 'mutual TLS',
  unverified: 'TLS, certificate not verified',
};

const ROLE: Readonly<Record<string, string>> = {
  main: 'Main store',
  cache: 'Cache store',
  analytics: 'Analytics store',
};

/** A store by its role, or by the component that alone uses it. */
export function named(role: string): string {
  const [own = '', ...rest] = role.split(' ');
  return [ROLE[own] ?? own, ...rest].join(' ');
}

export function kind(store: Store): string {
  switch (store.mode) {
    case 'standalone':
      return 'one Redis server';
    case 'sentinel':
      return `master and replicas behind ${count(store.entries.length, 'Sentinel')}`;
    case 'cluster':
      return store.entries.length === 1
        ? 'Redis Cluster behind a configuration endpoint'
        : `Redis Cluster, ${count(store.entries.length, 'node')} listed`;
    case 'enterprise':
      return store.seeds ? 'Redis Enterprise with the OSS Cluster API' : 'Redis Enterprise behind its proxy';
  }
}

/** The same as the picture, a sentence or two a store. */
export function sentences(picture: Picture): string[] {
  return picture.stores.map((store) => {
    const users = clients(picture, store).map((client) => client.title);
    const details = [
      ENCRYPTION[store.encryption],
      `database ${store.database}`,
      store.user ? `user ${store.user}` : '',
    ].filter((each) => each);
    const head = `${named(store.role)}: ${kind(store)}; ${details.join(', ')}.`;
    return `${head} ${list(users)} ${users.length === 1 ? 'connects' : 'connect'} ${way(store)}`;
  });
}

export function clients(picture: Picture, store: Store): Client[] {
  return picture.clients.filter((client) => client.stores.includes(store.role));
}

function way(store: Store): string {
  const entries = store.entries.join(', ') || 'no address yet';
  if (store.mode === 'sentinel') {
    return `to the Sentinels (${entries}), which return the address of the master “${store.masterName ?? '?'}”. If the master fails, a replica is promoted.`;
  }
  if (store.seeds) {
    const what = store.entries.length === 1 ? `${entries} first` : `one of the seed nodes (${entries})`;
    return `to ${what}, and discover all nodes of the cluster from there.`;
  }
  return store.mode === 'enterprise'
    ? `to the proxy ${entries}, which forwards commands to the shards.`
    : `to ${entries}.`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? 'No component') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
