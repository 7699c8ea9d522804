import { parser } from '@lezer/json';
import type { SyntaxNode, Tree } from '@lezer/common';

/** Where a value lies in a text; `key` is the name in front of it, with its quotes. */
export interface Place {
  readonly pointer: string;
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly key?: { readonly from: number; readonly to: number };
}

/** The places of all values of a JSON text, also of one that is being typed and not yet whole. */
export class Places {
  private readonly byPointer = new Map<string, Place>();

  private constructor(readonly all: readonly Place[]) {
    all.forEach((place) => this.byPointer.set(place.pointer, place));
  }

  static of(text: string, tree: Tree = parser.parse(text)): Places {
    const all: Place[] = [];
    const root = tree.topNode.firstChild;
    if (root) {
      visit(root, '', text, undefined, all);
    }
    return new Places(all);
  }

  get(pointer: string): Place | undefined {
    return this.byPointer.get(pointer);
  }

  /** The value itself, or the nearest one around it that is there. */
  nearest(pointer: string): Place | undefined {
    for (let at = pointer; ; at = parent(at)) {
      const place = this.byPointer.get(at);
      if (place || at === '') {
        return place;
      }
    }
  }

  /** The innermost value whose name or text is at the position. */
  at(position: number): Place | undefined {
    return this.all
      .filter((place) => (place.key?.from ?? place.from) <= position && position <= place.to)
      .reduce<Place | undefined>((best, place) => (!best || place.from >= best.from ? place : best), undefined);
  }
}

export function parent(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

export function token(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}

/** The members that a pointer names, as a person writes them. */
export function members(pointer: string): string[] {
  return pointer.split('/').slice(1).map((each) => each.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The text of a string, of which a quote may still be missing. */
export function unquoted(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal.replace(/^"|"$/g, '');
  }
}

function visit(node: SyntaxNode, pointer: string, text: string, key: Place['key'], all: Place[]): void {
  all.push({ pointer, kind: node.name, from: node.from, to: node.to, ...(key ? { key } : {}) });
  if (node.name === 'Object') {
    for (const property of node.getChildren('Property')) {
      const name = property.getChild('PropertyName');
      const value = property.lastChild;
      if (name && value && value.name !== 'PropertyName' && !value.type.isError) {
        const child = `${pointer}/${token(unquoted(text.slice(name.from, name.to)))}`;
        visit(value, child, text, { from: name.from, to: name.to }, all);
      } else if (name) {
        const child = `${pointer}/${token(unquoted(text.slice(name.from, name.to)))}`;
        all.push({ pointer: child, kind: 'Missing', from: name.to, to: property.to, key: { from: name.from, to: name.to } });
      }
    }
  } else if (node.name === 'Array') {
    let index = 0;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (!child.type.isError && /^[A-Z]/.test(child.name)) {
        visit(child, `${pointer}/${index++}`, text, undefined, all);
      }
    }
  }
}
