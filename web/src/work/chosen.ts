import type { Component, Translations } from '../api';
import type { Editor } from '../editor/editor';
import { Inspector } from '../output/inspector';
import { keys, type KeyRef } from '../output/keys';
import type { OutputPane } from '../output/pane';

/** A field of the spec, or keys of the output by their variables, since answers come and go. */
export type Choice = { readonly pointer: string } | { readonly envs: ReadonlySet<string> };

/** What is explained at the moment, marked in the spec and in the output. */
export class Chosen {
  private choice: Choice = { pointer: '' };
  private current: Translations | undefined;
  private readonly inspector: Inspector;

  constructor(
    components: readonly Component[],
    private readonly editor: Editor,
    private readonly pane: OutputPane,
    onPointer: (pointer: string) => void,
  ) {
    this.inspector = new Inspector(components, onPointer, (ref) => this.key(ref), () => this.choose({ pointer: '' }));
  }

  choose(choice: Choice): void {
    this.choice = choice;
    this.explain();
  }

  answer(answer: Translations | undefined): void {
    this.current = answer;
    this.explain();
  }

  private explain(): void {
    const { choice, current } = this;
    if (!current || ('pointer' in choice && choice.pointer === '')) {
      this.inspector.hide();
      this.pane.mark([]);
      this.editor.mark([]);
    } else if ('pointer' in choice) {
      this.pane.mark(this.inspector.field(choice.pointer, current));
      this.editor.mark([]);
    } else {
      const refs = keys(current).filter((ref) => choice.envs.has(ref.written.env));
      const places = this.editor.places();
      this.pane.mark(refs);
      this.inspector.key(refs, current, (pointer) => places.get(pointer) !== undefined);
      this.editor.mark(refs.flatMap((ref) => ref.written.pointers));
    }
  }

  private key(ref: KeyRef): void {
    this.pane.open(ref.component);
    this.choose({ envs: new Set([ref.written.env]) });
  }
}
