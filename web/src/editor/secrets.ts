import { syntaxTree } from '@codemirror/language';
import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type ViewUpdate } from '@codemirror/view';
import { Places } from '../json/places';
import { isSecret } from '../sharing/secrets';

const dots = Decoration.mark({ class: 'cm-secret' });

/** Literal passwords are dots, but for the one that the cursor is in. */
export const secrets = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = masked(view);
    }

    update(update: ViewUpdate): void {
      this.decorations = masked(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function masked(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { from, to } = view.state.selection.main;
  for (const place of Places.of(view.state.doc.toString(), syntaxTree(view.state)).all) {
    const inside = view.hasFocus && from <= place.to && place.from <= to;
    if (place.kind === 'String' && isSecret(place.pointer) && !inside && place.to - place.from > 2) {
      builder.add(place.from + 1, place.to - 1, dots);
    }
  }
  return builder.finish();
}
