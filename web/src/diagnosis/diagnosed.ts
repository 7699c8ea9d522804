import type { Diagnosed } from '../files/intake';
import { MODES, withAddresses, type Fields } from '../form/topology';
import { shortened, type Comparison, type Connection } from './table';

type Row = readonly [title: string, aspects: readonly string[], shown: (connection: Diagnosed) => string];

const ROWS: readonly Row[] = [
  ['Address', ['addresses'], ({ addresses = [] }) => shortened(addresses)],
  ['Mode', ['mode', 'masterName'], ({ mode, masterName }) => [MODES.find((each) => each.mode === mode)?.title ?? '', masterName ? `master ${masterName}` : ''].filter((each) => each).join(', ')],
  ['TLS', ['tls'], ({ tls }) => (tls ? 'on' : 'off')],
  ['Certificate', ['verification'], ({ verification }) => (verification === undefined ? '–' : verification ? 'verified' : 'not verified')],
  ['User', ['username'], ({ username = '' }) => username],
  ['Database', ['database'], ({ database = 0 }) => String(database)],
  ['Password', ['password'], ({ password, passwordSame }) => (password === 'none' ? 'not set' : passwordSame === true ? 'same' : passwordSame === false ? 'differs' : 'set')],
];

/** The comparison from a diagnosis, for files that no spec can represent: one of the components cannot connect at all. */
export function diagnosed(found: readonly Diagnosed[]): Comparison {
  const differs = (each: Diagnosed, aspects: readonly string[]) =>
    aspects.some((aspect) => (aspect === 'password' ? each.passwordSame === false : (each.differs?.includes(aspect) ?? false)));
  return {
    connections: found.map((each, index): Connection => ({ id: String(index), component: each.component, title: [each.title, each.service].filter((part) => part).join(' '), role: each.store, further: false, store: store(each) })),
    rows: ROWS.map(([title, aspects, shown], row) => ({
      title,
      cells: found.map((each) => (each.usable ? { text: shown(each), differs: differs(each, aspects) } : { text: row ? '–' : 'cannot connect', differs: row === 0 })),
    })),
    bad: found.map((each) => !each.usable || ROWS.some(([, aspects]) => differs(each, aspects))),
  };
}

function store({ usable, mode, masterName, addresses = [], tls, verification, username, database }: Diagnosed): Fields {
  return usable
    ? { topology: withAddresses({ mode, masterName }, addresses), username: username === 'default' ? undefined : username, database, ...(tls ? { tls: { insecureSkipVerify: verification === false } } : {}) }
    : {};
}
