import type { Component, Releases, Translations } from '../api';
import { button, byId, h } from '../ui/dom';
import { becomes, covers, type KeyRef } from './keys';

/** The source of a key, or the keys of a field, as long as one is chosen. */
export class Inspector {
  private readonly place = byId('inspector');

  constructor(
    private readonly components: readonly Component[],
    private readonly onPointer: (pointer: string) => void,
    private readonly onKey: (ref: KeyRef) => void,
    private readonly onClose: () => void,
  ) {}

  hide(): void {
    this.place.hidden = true;
    this.place.replaceChildren();
  }

  key(refs: readonly KeyRef[], answer: Translations, present: (pointer: string) => boolean): void {
    this.fill(
      'Source of the setting',
      refs.map((ref) => this.origin(ref, answer, present)),
    );
  }

  field(pointer: string, answer: Translations): KeyRef[] {
    const keys = becomes(pointer, answer);
    const rows = Object.entries(answer.components).flatMap(([component, { explain, version }]) => {
      const own = keys.filter((ref) => ref.component === component);
      const omitted = explain.omitted.filter((each) => covers(pointer, each.pointer));
      return own.length || omitted.length
        ? [
            h(
              'div',
              { class: 'becomes' },
              h('h4', {}, this.title(component), h('span', { class: 'version' }, version)),
              h(
                'ul',
                {},
                ...own.map((ref) => h('li', {}, button(ref.written.json, () => this.onKey(ref), { class: 'code' }), h('code', {}, ref.written.env))),
                ...omitted.map((each) => h('li', { class: 'omitted' }, `${each.pointer}: ${each.detail}`)),
              ),
            ),
          ]
        : [];
    });
    const none = h('p', { class: 'hint' }, 'No component has a key for this field.');
    this.fill([h('code', {}, pointer || 'the whole spec'), ' becomes'], rows.length ? rows : [none]);
    return keys;
  }

  private origin({ component, written }: KeyRef, answer: Translations, present: (pointer: string) => boolean): HTMLElement {
    const version = answer.components[component]?.version ?? '';
    const from = written.pointers.map((pointer) =>
      present(pointer)
        ? button(pointer, () => this.onPointer(pointer), { class: 'code' })
        : h('span', {}, h('code', {}, pointer), ' (not in the spec: the default)'),
    );
    const last = written.read.at(-1)?.until;
    return h(
      'div',
      { class: 'origin' },
      h('h4', {}, this.title(component), h('span', { class: 'version' }, version), h('code', {}, written.json), h('code', {}, written.env)),
      h(
        'dl',
        {},
        h('dt', {}, 'From'),
        h('dd', {}, ...from),
        h('dt', {}, 'Read by'),
        h('dd', last ? { class: 'dead' } : {}, written.read.map(releases).join('; ')),
        h('dt', {}, 'Evidence'),
        h('dd', { class: 'evidence' }, written.evidence),
      ),
    );
  }

  private title(component: string): string {
    return this.components.find((each) => each.name === component)?.title ?? component;
  }

  private fill(title: string | (string | Node)[], content: Node[]): void {
    const heading = h('h3', {}, ...(typeof title === 'string' ? [title] : title));
    this.place.replaceChildren(h('div', { class: 'head' }, heading, button('Close', this.onClose, { class: 'quiet' })), ...content);
    this.place.hidden = false;
  }
}

/** The first release of a range is in it, the last is not. */
function releases({ since, until }: Releases): string {
  if (until) {
    return since ? `${since} up to, not including, ${until}` : `releases before ${until} only`;
  }
  return since ? `${since} and later` : 'every known release';
}
