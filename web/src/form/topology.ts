import type { Mode } from '../picture/model';

export type Fields = Readonly<Record<string, unknown>>;

export const MODES: readonly { readonly mode: Mode; readonly title: string; readonly use: string; readonly addresses: string; readonly example: string; readonly port: number }[] = [
  { mode: 'standalone', title: 'Standalone', use: 'One server at one address, also a managed Redis without cluster mode.', addresses: 'Address', example: 'redis:6379', port: 6379 },
  { mode: 'sentinel', title: 'Sentinel', use: 'A master with replicas; Sentinels know the current master.', addresses: 'Addresses of the Sentinels', example: 's1:26379, s2:26379, s3:26379', port: 26379 },
  { mode: 'cluster', title: 'Cluster', use: 'Data spread over several masters, also ElastiCache with cluster mode.', addresses: 'Addresses of some nodes, or the configuration endpoint', example: 'n1:6379, n2:6379, n3:6379', port: 6379 },
  { mode: 'enterprise', title: 'Redis Enterprise', use: 'Redis Enterprise or Redis Cloud, behind one endpoint.', addresses: 'Endpoint of the database', example: 'redis-12000.example.com:12000', port: 12000 },
];

export function object(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function modeOf(topology: unknown): Mode {
  const { mode } = object(topology);
  return MODES.find((each) => each.mode === mode)?.mode ?? 'standalone';
}

/** Every address of a topology, of whichever mode. */
export function addressesOf(topology: unknown): string[] {
  const { endpoint, sentinels, nodes } = object(topology);
  const lists = [sentinels, nodes].flatMap((each) => (Array.isArray(each) ? (each as unknown[]) : []));
  return [...(typeof endpoint === 'string' ? [endpoint] : []), ...lists.map(String)].filter((each) => each);
}

/** The topology in another mode, with its addresses and what else still has a place. */
export function withMode(topology: unknown, mode: Mode): Fields {
  const { masterName, sentinelPassword, ossCluster } = object(topology);
  const list = addressesOf(topology);
  switch (mode) {
    case 'standalone':
      return { mode, endpoint: list.join(', ') };
    case 'enterprise':
      return { mode, endpoint: list.join(', '), ...(ossCluster === true ? { ossCluster } : {}) };
    case 'sentinel':
      return { mode, masterName: masterName ?? 'mymaster', sentinels: list, ...(sentinelPassword === undefined ? {} : { sentinelPassword }) };
    case 'cluster':
      return { mode, nodes: list };
  }
}

export function withAddresses(topology: unknown, list: readonly string[]): Fields {
  const { mode: _, endpoint: _e, sentinels: _s, nodes: _n, ...rest } = object(topology);
  const mode = modeOf(topology);
  const place = { standalone: 'endpoint', enterprise: 'endpoint', sentinel: 'sentinels', cluster: 'nodes' }[mode];
  return { mode, ...rest, [place]: place === 'endpoint' ? list.join(', ') : list };
}

/** The object with a value at a path; without one, what becomes empty goes too. */
export function withValue(value: Fields, path: readonly string[], next: unknown): Fields {
  const [name = '', ...rest] = path;
  const inner = rest.length ? withValue(object(value[name]), rest, next) : next;
  const gone = inner === undefined || (rest.length > 0 && next === undefined && Object.keys(inner as object).length === 0 && !KEPT.includes(name));
  if (gone) {
    return Object.fromEntries(Object.entries(value).filter(([each]) => each !== name));
  }
  return { ...value, [name]: inner };
}

/** Objects that mean something when they are empty. */
const KEPT = ['tls', 'gateway', 'dashboard', 'pump', 'tib', 'mdcb'];

export function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inside, name) => object(inside)[name], value);
}
