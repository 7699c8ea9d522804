import { h } from '../ui/dom';
import { addresses } from './addresses';
import { check, field, fill, number, select, text } from './fields';
import { KINDS, kindOf } from './secret';
import { addressesOf, at, modeOf, MODES, object, withAddresses, withMode, withValue, type Fields } from './topology';

/** How a part of the form changes the spec. */
export type Edit = (change: (spec: Fields) => Fields) => void;

/** The fields of one Redis, of the whole spec or of a further store in it. */
export class StoreFields {
  private readonly name: string;

  constructor(
    private readonly path: readonly string[],
    private readonly edit: Edit,
  ) {
    this.name = path.join('-') || 'main';
  }

  /** What decides which fields there are. */
  shape(spec: unknown): unknown {
    const store = object(at(spec, this.path));
    return [modeOf(store['topology']), kindOf(store['password'])?.id, kindOf(object(store['topology'])['sentinelPassword'])?.id, store['tls'] !== undefined];
  }

  elements(spec: unknown): HTMLElement[] {
    const store = object(at(spec, this.path));
    const mode = modeOf(store['topology']);
    const about = MODES.find((each) => each.mode === mode);
    const many = mode === 'sentinel' || mode === 'cluster';
    const area = h('textarea', {
      'data-field': this.id('addresses'),
      rows: many ? 3 : 1,
      placeholder: about?.example,
      autocomplete: 'off',
      spellcheck: 'false',
      autocapitalize: 'off',
      onInput: () => this.addresses(area.value, about?.port ?? 6379),
      onBlur: () => this.tidy(area, about?.port ?? 6379),
    });
    return [
      this.modes(mode),
      field(about?.addresses ?? 'Address', area, many ? 'One per line, or separated by commas. redis:// URLs work too.' : 'host:port or a redis:// URL.'),
      ...(mode === 'sentinel'
        ? [field('Name of the master', text(this.id('masterName'), (value) => this.set(['topology', 'masterName'], value)), 'The name after "sentinel monitor" in sentinel.conf.'), ...this.secret('Password of the Sentinels', ['topology', 'sentinelPassword'], store)]
        : []),
      ...(mode === 'enterprise' ? [check(this.id('ossCluster'), 'The OSS Cluster API is turned on for the database', (on) => this.set(['topology', 'ossCluster'], on || undefined))] : []),
      h(
        'div',
        { class: 'row-of-fields' },
        field('User', text(this.id('username'), (value) => this.set(['username'], value || undefined), { placeholder: 'default' })),
        ...(mode === 'cluster' ? [] : [field('Database', number(this.id('database'), (value) => this.set(['database'], value), 0))]),
      ),
      ...this.secret('Password', ['password'], store),
      ...this.tls(store),
    ];
  }

  fill(root: HTMLElement, spec: unknown): void {
    const store = object(at(spec, this.path));
    const topology = object(store['topology']);
    const tls = object(store['tls']);
    const area = root.querySelector<HTMLTextAreaElement>(`[data-field="${this.id('addresses')}"]`);
    if (area && area !== document.activeElement) {
      area.value = addressesOf(topology).join('\n');
    }
    for (const [name, value] of [
      ['mode', modeOf(topology)], ['masterName', topology['masterName']], ['ossCluster', topology['ossCluster']],
      ['username', store['username']], ['database', store['database']], ['tls', store['tls'] !== undefined],
      ...['caFile', 'certFile', 'keyFile', 'minVersion', 'maxVersion', 'insecureSkipVerify'].map((each) => [each, tls[each]] as const),
    ] as const) {
      fill(root, this.id(name), value);
    }
    this.fillSecret(root, 'password', store['password']);
    this.fillSecret(root, 'sentinelPassword', topology['sentinelPassword']);
    root.querySelectorAll<HTMLInputElement>(`input[name="${this.id('mode')}"]`).forEach((radio) => (radio.checked = radio.value === modeOf(topology)));
  }

  /** The field of this store that a pointer belongs to. */
  owner(pointer: string): string | undefined {
    const prefix = this.path.map((each) => `/${each}`).join('');
    if (!pointer.startsWith(`${prefix}/`)) {
      return undefined;
    }
    const [first = '', second = ''] = pointer.slice(prefix.length + 1).split('/');
    if (first === 'topology') {
      return this.id(['masterName', 'sentinelPassword', 'ossCluster'].includes(second) ? second : 'addresses');
    }
    return ['username', 'password', 'database'].includes(first) ? this.id(first) : first === 'tls' ? this.id(second || 'tls') : undefined;
  }

  private modes(mode: string): HTMLElement {
    return h(
      'fieldset',
      { class: 'modes' },
      h('legend', {}, 'What kind of Redis is it?'),
      ...MODES.map((each) =>
        h(
          'label',
          { class: 'mode' },
          h('input', { type: 'radio', name: this.id('mode'), value: each.mode, checked: each.mode === mode, onChange: () => this.change((store) => ({ ...store, topology: withMode(store['topology'], each.mode), ...(each.mode === 'cluster' ? { database: undefined } : {}) })) }),
          h('b', {}, each.title),
          h('span', {}, each.use),
        ),
      ),
    );
  }

  private addresses(value: string, port: number): void {
    const { list, username, password, database, tls } = addresses(value, port);
    this.change((store) => ({
      ...store,
      topology: withAddresses(store['topology'], list),
      ...(username ? { username } : {}),
      ...(password ? { password } : {}),
      ...(database === undefined ? {} : { database }),
      ...(tls && store['tls'] === undefined ? { tls: {} } : {}),
    }));
  }

  /** When the field is left, it shows what was made of it. */
  private tidy(area: HTMLTextAreaElement, port: number): void {
    const { list, notes } = addresses(area.value, port);
    area.value = list.join('\n');
    const place = document.getElementById(`notes-${this.id('addresses')}`);
    if (notes.length) {
      place?.querySelector('.said')?.remove();
      place?.prepend(h('p', { class: 'said', role: 'status' }, notes.join(' ')));
    }
  }

  private secret(label: string, path: readonly string[], store: Fields): HTMLElement[] {
    const name = path.at(-1) ?? '';
    const kind = kindOf(at(store, path));
    const build = (values: readonly string[]) => this.set(path, kind?.build(values));
    const choice = select(this.id(name), KINDS.map((each) => [each.id, each.label]), (id) => {
      const next = KINDS.find((each) => each.id === id);
      this.set(path, next?.build(next.parts.map(([part, , example]) => (part === 'value' ? '' : example))));
    });
    const parts = (kind?.parts ?? []).map(([part, title, example], index) => {
      const input = text(this.id(`${name}-${index}`), () => build(this.values(input, name, kind?.parts.length ?? 0)), {
        placeholder: example,
        ...(part === 'value' ? { type: 'password', autocomplete: 'new-password' } : {}),
      });
      return field(title, input);
    });
    return [h('div', { class: 'row-of-fields' }, field(label, choice), ...parts)];
  }

  private values(inside: HTMLElement, name: string, count: number): string[] {
    const root = inside.closest('form') ?? document.body;
    return Array.from({ length: count }, (_, index) => root.querySelector<HTMLInputElement>(`[data-field="${this.id(`${name}-${index}`)}"]`)?.value ?? '');
  }

  private fillSecret(root: HTMLElement, name: string, secret: unknown): void {
    const kind = kindOf(secret);
    fill(root, this.id(name), kind?.id);
    kind?.read(secret)?.forEach((value, index) => fill(root, this.id(`${name}-${index}`), value));
  }

  private tls(store: Fields): HTMLElement[] {
    const on = check(this.id('tls'), 'TLS', (checked) => this.set(['tls'], checked ? {} : undefined));
    if (store['tls'] === undefined) {
      return [on];
    }
    const file = (name: string, label: string, example: string) => field(label, text(this.id(name), (value) => this.set(['tls', name], value || undefined), { placeholder: example }));
    const version = (name: string, label: string) => field(label, select(this.id(name), [['', 'default'], ['1.0', '1.0'], ['1.1', '1.1'], ['1.2', '1.2'], ['1.3', '1.3']], (value) => this.set(['tls', name], value || undefined)));
    return [
      on,
      h(
        'div',
        { class: 'inside' },
        file('caFile', 'CA file', 'if the CA is not a public one'),
        h('div', { class: 'row-of-fields' }, file('certFile', 'Client certificate', 'for mutual TLS'), file('keyFile', 'Its key', 'for mutual TLS')),
        h('div', { class: 'row-of-fields' }, version('minVersion', 'Lowest version'), version('maxVersion', 'Highest version')),
        check(this.id('insecureSkipVerify'), 'Do not verify the certificate (unsafe)', (checked) => this.set(['tls', 'insecureSkipVerify'], checked || undefined)),
      ),
    ];
  }

  private set(path: readonly string[], value: unknown): void {
    this.change((store) => withValue(store, path, value));
  }

  private change(change: (store: Fields) => Fields): void {
    this.edit((spec) => {
      const changed = Object.fromEntries(Object.entries(change(object(at(spec, this.path)))).filter(([, value]) => value !== undefined));
      return this.path.length ? withValue(spec, this.path, changed) : changed;
    });
  }

  private id(name: string): string {
    return `${this.name}-${name}`;
  }
}
