import type { Component } from '../api';
import type { ComponentSpec, Intake } from '../files/intake';
import { planeTitle } from '../files/planes';
import { addressesOf, object } from '../form/topology';
import { h } from '../ui/dom';

/** Asks which plane of several to go on with: each has its own Redis, and so its own spec. */
export function planePicker({ planes, specs }: Intake, chosen: string, components: readonly Component[], onPlane: (name: string) => void): HTMLElement[] {
  if (planes.length < 2) {
    return [];
  }
  const option = ({ name }: { readonly name: string }) => {
    const own = specs.filter((each) => each.plane === name);
    return h(
      'label',
      { class: 'mode' },
      h('input', { type: 'radio', name: 'plane', value: name, checked: name === chosen, onChange: () => onPlane(name) }),
      h('b', {}, planeTitle(name)),
      h('span', {}, `${titles(own, components)}: ${addressesOf(object(object(own[0]?.spec)['topology'])).slice(0, 3).join(', ')}`),
    );
  };
  return [h('fieldset', { class: 'modes planes' }, h('legend', {}, `The files configure ${planes.length} planes, each with its own Redis. Which one do you want to work on?`), ...planes.map(option))];
}

function titles(specs: readonly ComponentSpec[], components: readonly Component[]): string {
  return specs.map(({ component }) => components.find(({ name }) => name === component)?.title ?? component).join(', ');
}
