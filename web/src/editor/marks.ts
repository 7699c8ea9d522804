import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Puts a mark on the places that something comes from, in place of the marks there were. */
export const setMarks = StateEffect.define<readonly Range[]>();

const mark = Decoration.mark({ class: 'cm-source' });

export const marks: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (known, transaction) =>
    transaction.effects.reduce(
      (before, effect) =>
        effect.is(setMarks)
          ? Decoration.set(
              effect.value.filter((range) => range.from < range.to).map((range) => mark.range(range.from, range.to)),
              true,
            )
          : before,
      known.map(transaction.changes),
    ),
  provide: (field) => EditorView.decorations.from(field),
});
