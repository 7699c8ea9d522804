import type { Component } from '../api';
import type { Found } from '../live/findings';
import { fixesOf, type Fix } from '../fixes/fixes';
import { button, h } from '../ui/dom';
import { check, field, fill, number, text } from './fields';
import { StoreFields } from './store';
import { at, object, withValue, type Fields } from './topology';

const FURTHER = [
  ['cache', 'A separate Redis for the Gateway’s cache'],
  ['analytics', 'A separate Redis for analytics'],
] as const;

/** The spec as a form: a second view of the text in the editor. */
export class SpecForm {
  private shape = '';
  private spec: Fields = {};
  private readonly stores: Readonly<Record<string, StoreFields>>;

  constructor(
    private readonly place: HTMLElement,
    private readonly components: readonly Component[],
    private readonly onSpec: (spec: Fields) => void,
    private readonly onFix: (fix: Fix) => void,
    private readonly text: () => string,
  ) {
    const store = (path: readonly string[]) => new StoreFields(path, (change) => this.edit(change));
    this.stores = { main: store([]), cache: store(['stores', 'cache']), analytics: store(['stores', 'analytics']) };
  }

  /** Shows a spec, or why there is none to show. */
  show(spec: unknown, readable: boolean): void {
    if (!readable || (spec !== undefined && object(spec) !== spec)) {
      this.shape = '';
      this.place.replaceChildren(h('p', { class: 'hint' }, 'The text is not JSON, so the form cannot show it. Switch to JSON to correct it.'));
      return;
    }
    this.spec = object(spec);
    const shape = JSON.stringify([Object.entries(this.stores).map(([role, store]) => (this.has(role) ? store.shape(this.spec) : 0))]);
    if (shape !== this.shape) {
      this.shape = shape;
      this.build();
    }
    Object.entries(this.stores).forEach(([role, store]) => this.has(role) && store.fill(this.place, this.spec));
    for (const [name, value] of [
      ['store-cache', this.has('cache')], ['store-analytics', this.has('analytics')], ['tykVersion', this.spec['tykVersion']],
      ['maxIdle', at(this.spec, ['pool', 'maxIdle'])], ['maxActive', at(this.spec, ['pool', 'maxActive'])], ['timeoutSeconds', this.spec['timeoutSeconds']],
    ] as const) {
      fill(this.place, name, value);
    }
    const named = object(this.spec['components']);
    this.components.forEach(({ name }) => {
      fill(this.place, `component-${name}`, !('components' in this.spec) || this.alias(name) in named);
      fill(this.place, `version-${name}`, at(named, [this.alias(name), 'version']));
    });
  }

  /** Puts each finding under the field that it is about. */
  findings(found: readonly Found[]): void {
    this.place.querySelectorAll('.wrong').forEach((each) => each.remove());
    this.place.querySelectorAll('[aria-invalid]').forEach((each) => each.removeAttribute('aria-invalid'));
    for (const each of found.filter(({ severity }) => severity !== 'info')) {
      const name = this.owner(each.pointer);
      const notes = name === undefined ? null : document.getElementById(`notes-${name}`);
      if (notes && notes.querySelectorAll('.wrong').length < 3) {
        document.getElementById(`field-${name}`)?.setAttribute('aria-invalid', String(each.severity === 'error'));
        notes.append(
          h('p', { class: `wrong ${each.severity}` }, `${each.message} ${each.fix}`, ...fixesOf(each, this.text()).map((fix) => button(fix.label, () => this.onFix(fix)))),
        );
      }
    }
  }

  focus(): void {
    this.place.querySelector<HTMLElement>('textarea')?.focus();
  }

  /** Leads to the field of a pointer, if there is one. */
  go(pointer: string): boolean {
    const name = this.owner(pointer);
    const control = name === undefined ? null : this.place.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
    return control !== null;
  }

  private owner(pointer: string): string | undefined {
    const further = ['cache', 'analytics'].map((role) => this.stores[role]?.owner(pointer)).find((each) => each);
    const own = ['pool', 'timeoutSeconds', 'tykVersion'].find((each) => pointer.startsWith(`/${each}`));
    const component = /^\/components\/([^/]+)/.exec(pointer)?.[1];
    return further ?? this.stores['main']?.owner(pointer) ?? (component ? `component-${component}` : own === 'pool' ? 'maxIdle' : own);
  }

  private build(): void {
    const before = document.activeElement as HTMLInputElement | null;
    const focused = this.place.contains(before) ? before?.dataset['field'] : undefined;
    const written = before?.tagName === 'TEXTAREA' ? { value: before.value, start: before.selectionStart, end: before.selectionEnd } : undefined;
    const main = this.stores['main'];
    this.place.replaceChildren(
      h(
        'form',
        { onSubmit: (event: Event) => event.preventDefault(), autocomplete: 'off' },
        ...(main?.elements(this.spec) ?? []),
        ...FURTHER.map(([role, label]) => this.further(role, label)),
        this.releases(),
        this.pool(),
      ),
    );
    const again = focused === undefined ? null : this.place.querySelector<HTMLInputElement>(`[data-field="${CSS.escape(focused)}"]`);
    again?.focus();
    if (again && written) {
      // In the middle of typing.
      again.value = written.value;
      again.setSelectionRange(written.start, written.end);
    }
  }

  private further(role: string, label: string): HTMLElement {
    const on = check(`store-${role}`, label, (checked) => this.edit((spec) => withValue(spec, ['stores', role], checked ? { topology: { mode: 'standalone', endpoint: '' } } : undefined)));
    return this.has(role) ? h('fieldset', { class: 'further' }, h('legend', {}, on), ...(this.stores[role]?.elements(this.spec) ?? [])) : on;
  }

  private releases(): HTMLElement {
    return h(
      'fieldset',
      {},
      h('legend', {}, 'Components and their releases'),
      field('Tyk release', text('tykVersion', (value) => this.edit((spec) => withValue(spec, ['tykVersion'], value || undefined)), { placeholder: 'newest' }), 'The release of Gateway and Dashboard; the others follow it.'),
      h(
        'div',
        { class: 'components' },
        ...this.components.map(({ name, title, newestVersion }) =>
          h(
            'div',
            { class: 'component' },
            check(`component-${name}`, title, (on) => this.choose(name, on)),
            text(`version-${name}`, (value) => this.version(name, value), { placeholder: 'release', 'aria-label': `Release of ${title}`, title: `Newest known: ${newestVersion}` }),
          ),
        ),
      ),
    );
  }

  private pool(): HTMLElement {
    const limit = (name: string, label: string) => field(label, number(name, (value) => this.edit((spec) => withValue(spec, ['pool', name], value)), 1));
    return h(
      'details',
      {},
      h('summary', {}, 'Connection pool and timeout'),
      h(
        'div',
        { class: 'row-of-fields' },
        limit('maxIdle', 'Idle connections'),
        limit('maxActive', 'Maximum connections'),
        field('Timeout in seconds', number('timeoutSeconds', (value) => this.edit((spec) => withValue(spec, ['timeoutSeconds'], value)), 1)),
      ),
    );
  }

  /** All components are chosen as long as none is named. */
  private choose(name: string, on: boolean): void {
    this.edit((spec) => {
      const named = 'components' in spec ? object(spec['components']) : Object.fromEntries(this.components.map((each) => [each.name, {}]));
      const next = on ? { ...named, [name]: {} } : Object.fromEntries(Object.entries(named).filter(([each]) => each !== this.alias(name)));
      return withValue(spec, ['components'], Object.keys(next).length ? next : undefined);
    });
  }

  private version(name: string, value: string): void {
    this.edit((spec) => {
      const all = 'components' in spec ? spec : { ...spec, components: Object.fromEntries(this.components.map((each) => [each.name, {}])) };
      return withValue(all, ['components', this.alias(name), 'version'], value || undefined);
    });
  }

  /** As the spec names the component. */
  private alias(name: string): string {
    const named = object(this.spec['components']);
    return this.components.find((each) => each.name === name)?.aliases.find((each) => each in named) ?? name;
  }

  private has(role: string): boolean {
    return role === 'main' || at(this.spec, ['stores', role]) !== undefined;
  }

  private edit(change: (spec: Fields) => Fields): void {
    this.onSpec(change(this.spec));
  }
}
