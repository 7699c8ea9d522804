import { syntaxTree } from '@codemirror/language';
import { hoverTooltip } from '@codemirror/view';
import { parsed } from '../json/lenient';
import { members, Places } from '../json/places';
import { h } from '../ui/dom';
import type { SpecSchema } from './schema';

/** What a field means, where the pointer rests on its name. */
export function meaning(schema: SpecSchema) {
  return hoverTooltip((view, position) => {
    const text = view.state.doc.toString();
    const places = Places.of(text, syntaxTree(view.state));
    const place = places.at(position);
    if (!place?.key || position > place.key.to) {
      return null;
    }
    const [first] = schema.at(place.pointer, parsed(text, places));
    const description = first?.description;
    return description
      ? {
          pos: place.key.from,
          end: place.key.to,
          create: () => ({
            dom: h('div', { class: 'meaning' }, h('b', {}, members(place.pointer).at(-1)), ` ${description}`),
          }),
        }
      : null;
  });
}
