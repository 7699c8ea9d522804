import { object } from '../form/topology';
import { named } from '../picture/sentences';
import { button, h } from '../ui/dom';

/** What the files of one store need beside the spec. */
interface Need {
  readonly role: string;
  readonly sentinel: boolean;
  readonly tls: boolean;
}

const MASTER = { name: 'master', label: 'Address of the master' };
const CERTIFICATE = { name: 'certFile', label: 'Certificate on the server' };
const KEY = { name: 'keyFile', label: 'Key of the certificate' };

/** What was given of the options, as the service takes them, and the labels of what is missing. */
export interface ServerChoices {
  readonly given: unknown;
  readonly missing: readonly string[];
}

/** The options that servers need and clients do not, of `POST /v1/redis-configs`. */
export class ServerOptions {
  private readonly values = new Map<string, string>();
  private shape = '';
  private needs: readonly Need[] = [];
  private readonly form = h('div');
  private readonly choice = h('div', { class: 'filter', role: 'group', 'aria-label': 'File' });
  private chosen = '';

  constructor(
    place: HTMLElement,
    private readonly onChange: () => void,
  ) {
    place.replaceChildren(this.form, this.choice);
  }

  /** The name of the file that is shown. */
  get file(): string {
    return this.chosen || 'redis.conf';
  }

  /** The text of the chosen one of the answer's files. */
  text(answer: string): string {
    const files = serverFiles(answer);
    const names = Object.keys(files);
    this.chosen = names.includes(this.chosen) ? this.chosen : (names[0] ?? '');
    this.choice.replaceChildren(
      ...(names.length > 1
        ? names.map((name) =>
            button(name, () => {
              this.chosen = name;
              this.onChange();
            }, { 'aria-pressed': String(name === this.chosen) }),
          )
        : []),
    );
    return files[this.chosen] ?? '';
  }

  /** Asks for what the spec makes necessary, store by store. */
  show(spec: unknown): void {
    const further = Object.entries(object(object(spec)['stores'])).map(([role, store]) => [role, object(store)] as const);
    const stores = [['main', object(spec)] as const, ...further].map(([role, store]): Need => ({ role, sentinel: object(store['topology'])['mode'] === 'sentinel', tls: store['tls'] !== undefined }));
    const shape = JSON.stringify(stores);
    if (shape === this.shape) {
      return;
    }
    this.shape = shape;
    this.needs = stores;
    this.form.replaceChildren(h('form', { onSubmit: (event: Event) => event.preventDefault() }, ...stores.map((need) => this.group(need, stores.length > 1))));
  }

  get choices(): ServerChoices {
    const [main, ...further] = this.needs.map((need) => [need.role, this.of(need)] as const);
    const missing = this.needs.flatMap(({ role, sentinel, tls }) =>
      [...(sentinel ? [MASTER] : []), ...(tls ? [CERTIFICATE, KEY] : [])]
        .filter(({ name }) => !this.values.get(`${role} ${name}`)?.trim())
        .map(({ label }) => (this.needs.length > 1 ? `${label} (${named(role)})` : label)),
    );
    return { given: { ...main?.[1], stores: further.length ? Object.fromEntries(further) : undefined }, missing };
  }

  private of({ role, sentinel, tls }: Need): Readonly<Record<string, unknown>> {
    const value = (name: string) => this.values.get(`${role} ${name}`)?.trim() || undefined;
    const files = { certFile: value('certFile'), keyFile: value('keyFile'), caFile: value('caFile') };
    return {
      version: value('version'),
      ...(sentinel ? { master: value('master'), replicas: value('replicas')?.split(/[\s,]+/).filter((each) => each) } : {}),
      ...(tls && (files.certFile || files.keyFile || files.caFile) ? { tls: files } : {}),
    };
  }

  private group({ role, sentinel, tls }: Need, several: boolean): HTMLElement {
    const field = (name: string, label: string, example: string) => this.field(`${role} ${name}`, label, example);
    return h(
      'fieldset',
      {},
      several ? h('legend', {}, named(role)) : null,
      h(
        'div',
        { class: 'row-of-fields' },
        ...(sentinel ? [field(MASTER.name, MASTER.label, 'redis-1:6379'), field('replicas', 'Addresses of the replicas', 'redis-2:6379, redis-3:6379')] : []),
        ...(tls ? [field(CERTIFICATE.name, CERTIFICATE.label, '/etc/redis/redis.crt'), field(KEY.name, KEY.label, '/etc/redis/redis.key'), field('caFile', 'CA file on the server', '/etc/redis/ca.crt')] : []),
        ...(role === 'main' ? [field('version', 'Redis release', '6.2')] : []),
      ),
    );
  }

  private field(name: string, label: string, example: string): HTMLElement {
    const input = h('input', {
      type: 'text',
      placeholder: example,
      value: this.values.get(name) ?? '',
      spellcheck: 'false',
      onInput: () => {
        this.values.set(name, input.value);
        this.onChange();
      },
    });
    return h('label', { class: 'field' }, label, input);
  }
}

/** The files of an answer, by name. */
export function serverFiles(answer: string): Readonly<Record<string, string>> {
  return (JSON.parse(answer) as { files: Record<string, string> }).files;
}
