import type { Component } from '../api';

export type Mode = 'standalone' | 'sentinel' | 'cluster' | 'enterprise';
export type Encryption = 'none' | 'tls' | 'mutual' | 'unverified';

/** One Redis deployment, as a spec describes it. */
export interface Store {
  readonly role: string;
  readonly mode: Mode;
  /** What a component is told: Sentinels, seeds, or the one address. */
  readonly entries: readonly string[];
  readonly masterName?: string;
  /** Whether clients learn the nodes from the entries, which are then only a beginning. */
  readonly seeds: boolean;
  readonly encryption: Encryption;
  readonly database: number;
  readonly user?: string;
}

export interface Client {
  readonly name: string;
  readonly title: string;
  readonly stores: readonly string[];
  /** Those of the stores that it should not use. */
  readonly bad?: readonly string[];
}

export interface Picture {
  readonly clients: readonly Client[];
  readonly stores: readonly Store[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Who connects to what; of a spec that is not whole, what can be told. */
export function picture(spec: unknown, components: readonly Component[]): Picture {
  const fields = object(spec);
  const further = object(fields.stores);
  const stores = [
    stored('main', fields),
    ...Object.keys(further).map((role) => stored(role, object(further[role]))),
  ].filter((each): each is Store => each !== undefined);
  const roles = stores.map((each) => each.role);
  return {
    clients: named(fields.components, components).map(({ name, title, mapping }) => ({
      name,
      title,
      stores: used(new Set(mapping.map((key) => key.store).filter((role) => role !== null)), roles),
    })),
    stores,
  };
}

/** A component that has no connection but to a store that the spec leaves out uses the main one for it. */
function used(wanted: ReadonlySet<string>, there: readonly string[]): string[] {
  const found = there.filter((role) => wanted.has(role));
  return found.length ? found : there.slice(0, 1);
}

function named(chosen: unknown, components: readonly Component[]): readonly Component[] {
  const names = Object.keys(object(chosen));
  return names.length
    ? components.filter(({ name, aliases }) => [name, ...aliases].some((each) => names.includes(each)))
    : components;
}

export function stored(role: string, fields: Fields): Store | undefined {
  const topology = object(fields.topology);
  const mode = topology.mode;
  if (mode !== 'standalone' && mode !== 'sentinel' && mode !== 'cluster' && mode !== 'enterprise') {
    return undefined;
  }
  const entries = { standalone: [topology.endpoint], enterprise: [topology.endpoint], sentinel: topology.sentinels, cluster: topology.nodes };
  const listed = entries[mode];
  const database = fields.database;
  return {
    role,
    mode,
    entries: Array.isArray(listed) ? listed.filter((each): each is string => typeof each === 'string') : [],
    seeds: mode === 'cluster' || (mode === 'enterprise' && topology.ossCluster === true),
    encryption: encryption(fields.tls),
    database: typeof database === 'number' ? database : 0,
    ...(typeof topology.masterName === 'string' ? { masterName: topology.masterName } : {}),
    ...(typeof fields.username === 'string' ? { user: fields.username } : {}),
  };
}

function encryption(tls: unknown): Encryption {
  if (typeof tls !== 'object' || tls === null) {
    return 'none';
  }
  const { insecureSkipVerify, certFile } = object(tls);
  return insecureSkipVerify === true ? 'unverified' : typeof certFile === 'string' ? 'mutual' : 'tls';
}

function object(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
