import type { Component } from '../api';
import type { ComponentSpec } from '../files/intake';
import { addressesOf, MODES, object, type Fields } from '../form/topology';

/** One connection that a component opens, by its own settings. */
export interface Connection {
  readonly id: string;
  readonly component: string;
  readonly title: string;
  /** Which of the stores it is for. */
  readonly role: string;
  /** Whether it is beside the component's main connection. */
  readonly further: boolean;
  readonly store: Fields;
}

export interface Cell {
  readonly text: string;
  readonly differs: boolean;
}

export interface Comparison {
  readonly connections: readonly Connection[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly Cell[] }[];
  /** By column: whether anything differs from what the chosen component has. */
  readonly bad: readonly boolean[];
}

type Row = readonly [title: string, value: (store: Fields) => unknown, shown: (store: Fields, same: boolean | undefined) => string];

/** What is compared, and how it is shown; passwords only by whether they are equal. */
const ROWS: readonly Row[] = [
  ['Address', ({ topology }) => addressesOf(topology).map((each) => each.toLowerCase()).sort(), ({ topology }) => shortened(addressesOf(topology))],
  ['Mode', ({ topology }) => [object(topology)['mode'], object(topology)['masterName']], mode],
  ['TLS', ({ tls }) => tls !== undefined, ({ tls }) => (tls === undefined ? 'off' : 'on')],
  ['Certificate', (store) => verification(store), (store) => verification(store) ?? '–'],
  ['User', ({ username }) => username ?? '', ({ username }) => String(username ?? 'default')],
  ['Database', ({ database }) => database ?? 0, ({ database }) => String(database ?? 0)],
  ['Password', ({ password }) => password ?? '', ({ password }, same) => (password === undefined ? 'not set' : same === undefined ? 'set' : same ? 'same' : 'differs')],
];

/** Every connection of one plane's components against those of the one that is taken to be right. */
export function comparison(specs: readonly ComponentSpec[], components: readonly Component[], right: string): Comparison {
  const connections = specs.flatMap((each) => {
    const component = components.find(({ name }) => name === each.component);
    return component ? own(component, each, specs) : [];
  });
  const others = connections.map((each) => counterpart(each, connections, right));
  const rows = ROWS.map(([title, value, shown]) => ({
    title,
    cells: connections.map((each, index) => {
      const other = others[index];
      const [own, theirs] = [value(each.store), other && other !== each ? value(other.store) : undefined];
      const same = own === undefined || theirs === undefined ? undefined : JSON.stringify(own) === JSON.stringify(theirs);
      return { text: shown(each.store, same), differs: same === false };
    }),
  }));
  return { connections, rows, bad: connections.map((_, index) => rows.some((row) => row.cells[index]?.differs)) };
}

/** The spec of all, if one component is right. */
export function decided(right: unknown, spec: unknown): Fields {
  const { components: _, ...own } = object(right);
  const { components, tykVersion } = object(spec);
  return { ...own, ...(tykVersion === undefined ? {} : { tykVersion }), ...(components === undefined ? {} : { components }) };
}

function own({ name, title, mapping }: Component, { id, service, spec }: ComponentSpec, all: readonly ComponentSpec[]): Connection[] {
  const roles = new Set(mapping.map((key) => key.store));
  const role = roles.has('main') ? 'main' : ([...roles].find((each) => each !== null) ?? 'main');
  const several = all.filter((each) => each.component === name).length > 1;
  const called = several ? `${title} ${service ?? ''}` : title;
  const main = { id, component: name };
  return [
    { ...main, title: called, role, further: false, store: object(spec) },
    ...Object.entries(object(object(spec)['stores'])).map(([each, store]) => ({ ...main, title: `${called}, ${each}`, role: each, further: true, store: object(store) })),
  ];
}

/** What the right component uses for the same role; a separate store that only one has is compared with nothing. */
function counterpart(connection: Connection, all: readonly Connection[], right: string): Connection | undefined {
  const theirs = all.filter((each) => each.id === right);
  return theirs.find((each) => each.role === connection.role) ?? (connection.further ? undefined : theirs[0]);
}

function mode({ topology }: Fields): string {
  const { mode: id, masterName } = object(topology);
  const title = MODES.find((each) => each.mode === id)?.title ?? '?';
  return id === 'sentinel' ? `${title}, master ${String(masterName)}` : title;
}

/** None without TLS, which differs already. */
function verification({ tls }: Fields): string | undefined {
  return tls === undefined ? undefined : object(tls)['insecureSkipVerify'] === true ? 'not verified' : 'verified';
}

export function shortened(addresses: readonly string[]): string {
  return addresses.length > 4 ? `${addresses.slice(0, 3).join(' ')} … (${addresses.length})` : addresses.join(' ');
}
