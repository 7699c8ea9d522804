import type { Client, Encryption, Picture, Store } from './model';

export const ENCRYPTION: Readonly<Record<Encryption, string>> = {
  none: 'not encrypted',
  tls: 'TLS',
  mutual: 'mutual TLS',
  unverified: 'TLS, certificate not checked',
};

export const ROLE: Readonly<Record<string, string>> = {
  main: 'Main store',
  cache: 'Cache store',
  analytics: 'Analytics store',
};

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
      return store.seeds ? 'Redis Enterprise with its cluster API' : 'Redis Enterprise behind its proxy';
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
    const head = `${ROLE[store.role] ?? store.role}: ${kind(store)}; ${details.join(', ')}.`;
    return `${head} ${list(users)} ${users.length === 1 ? 'connects' : 'connect'} ${way(store)}`;
  });
}

export function clients(picture: Picture, store: Store): Client[] {
  return picture.clients.filter((client) => client.stores.includes(store.role));
}

function way(store: Store): string {
  const entries = store.entries.join(', ') || 'no address yet';
  if (store.mode === 'sentinel') {
    return `to the Sentinels (${entries}), learn from them which server is the master of “${store.masterName ?? '?'}”, and read and write there; its replicas follow it, and one of them takes its place if it fails.`;
  }
  if (store.seeds) {
    const what = store.entries.length === 1 ? `${entries}, which is only a seed` : `one of the seeds (${entries})`;
    return `to ${what}, learn all nodes of the cluster from it, and then connect to each node.`;
  }
  return store.mode === 'enterprise'
    ? `to the proxy ${entries}, which passes everything on to the shards.`
    : `to ${entries}.`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? 'Nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
