import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { EditorView } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { parent, Places } from '../json/places';
import { parsed } from '../json/lenient';
import type { Schema, SpecSchema } from './schema';

/** A completion with what it writes before and after the cursor. */
type Option = Omit<Completion, 'apply'> & { readonly insert: readonly [before: string, after: string] };

/** Names and values that the schema allows where the cursor is. */
export function completion(schema: SpecSchema): CompletionSource {
  return (context) => {
    const text = context.state.doc.toString();
    const tree = syntaxTree(context.state);
    const node = tree.resolveInner(context.pos, -1);
    const places = Places.of(text, tree);
    const spec = parsed(text, places);
    const named = node.name === 'PropertyName' || (node.name === 'Property' && !node.getChild('PropertyName'));
    if (named || expectsName(node, context)) {
      return names(schema, places, spec, node, context);
    }
    return values(schema, places, spec, node, context);
  };
}

/** Between braces, after the opening one or a comma. */
function expectsName(node: SyntaxNode, context: CompletionContext): boolean {
  const before = context.state.sliceDoc(0, context.pos).trimEnd();
  return (node.name === 'Object' || node.name === '{' || node.type.isError) && /[{,]$/.test(before) && !inArray(node);
}

function inArray(node: SyntaxNode): boolean {
  return node.name === 'Array' || node.parent?.name === 'Array';
}

function names(
  schema: SpecSchema,
  places: Places,
  spec: unknown,
  node: SyntaxNode,
  context: CompletionContext,
): CompletionResult | null {
  const quoted = node.name === 'PropertyName';
  const around = quoted ? parent(places.at(node.from)?.pointer ?? '') : (enclosing(places, context.pos) ?? '');
  const taken = new Set(
    places.all.filter((place) => place.pointer !== around && parent(place.pointer) === around && place.key?.from !== node.from)
      .map((place) => place.pointer),
  );
  const options = schema.at(around, spec).flatMap((each) =>
    Object.entries(each.properties ?? {})
      .filter(([name]) => !taken.has(`${around}/${name}`))
      .map(([name, property]) => option(schema, name, property, quoted && hasValue(node), each.required?.includes(name) ?? false)),
  );
  // What comes behind would be taken for a part of it.
  const comma = /^\s*"/.test(context.state.sliceDoc(quoted ? node.to : context.pos)) ? ',' : '';
  const separated = options.map(({ insert: [before, after], ...each }) => ({ ...each, insert: [before, after + comma] as const }));
  return result(separated, context, quoted ? node : undefined, context.explicit || quoted);
}

function hasValue(name: SyntaxNode): boolean {
  return name.nextSibling !== null && !name.nextSibling.type.isError;
}

function option(schema: SpecSchema, name: string, property: Schema, bare: boolean, required: boolean): Option {
  const whole = schema.resolved(property);
  const quoted = JSON.stringify(name);
  return {
    label: quoted,
    displayLabel: name,
    detail: required ? 'required' : '',
    boost: required ? 1 : 0,
    ...(whole.description ? { info: whole.description } : {}),
    insert: bare ? [quoted, ''] : skeleton(quoted, whole),
  };
}

/** What to write for a name and its value, before and after the cursor. */
function skeleton(name: string, schema: Schema): [string, string] {
  if (schema.const !== undefined) {
    return [`${name}: ${JSON.stringify(schema.const)}`, ''];
  }
  const type = schema.type ?? (schema.oneOf?.some((each) => each.type === 'string') ? 'string' : 'object');
  const [before, after] = ({ string: ['"', '"'], object: ['{', '}'], array: ['["', '"]'] } as Record<string, [string, string]>)[type] ?? ['', ''];
  return [`${name}: ${before}`, after];
}

function values(
  schema: SpecSchema,
  places: Places,
  spec: unknown,
  node: SyntaxNode,
  context: CompletionContext,
): CompletionResult | null {
  const place = places.at(context.pos);
  if (!place || place.kind === 'Object' || place.kind === 'Array') {
    return null;
  }
  const replaced = place.kind === 'Missing' ? undefined : place;
  const written = schema.at(place.pointer, place.kind === 'Missing' ? undefined : spec);
  const all = [...written, ...modes(schema, place.pointer)].flatMap((each) => literals(each));
  const unique = [...new Map(all.map((each) => [each.label, each])).values()];
  return result(unique, context, replaced, context.explicit || node.name === 'String');
}

/** A constant that tells alternatives apart may be changed to that of another. */
function modes(schema: SpecSchema, pointer: string): Schema[] {
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  return schema
    .at(parent(pointer), undefined)
    .map((each) => each.properties?.[name])
    .filter((each): each is Schema => each?.const !== undefined);
}

function literals(schema: Schema): Option[] {
  const known = schema.const !== undefined ? [schema.const] : (schema.enum ?? []);
  const offered = schema.type === 'boolean' ? [true, false] : known;
  const examples = offered.length ? [] : (schema.examples ?? []).filter((each) => typeof each !== 'object');
  return [
    ...offered.map((each) => value(each)),
    ...examples.map((each) => ({ ...value(each), detail: 'for example' })),
  ];
}

function enclosing(places: Places, position: number): string | undefined {
  return places.all
    .filter((place) => place.kind === 'Object' && place.from < position && position <= place.to)
    .reduce<string | undefined>((best, place) => (best === undefined || place.pointer.startsWith(best) ? place.pointer : best), undefined);
}

function value(each: unknown): Option {
  const label = JSON.stringify(each);
  return { label, insert: [label, ''] };
}

/** What has been written of it is filtered by up to the cursor, and replaced up to its end. */
function result(
  options: readonly Option[],
  context: CompletionContext,
  replaced: { readonly from: number; readonly to: number } | undefined,
  wanted: boolean,
): CompletionResult | null {
  const rest = replaced ? replaced.to - context.pos : 0;
  const from = replaced?.from ?? context.pos;
  return options.length && wanted
    ? { options: options.map(({ insert, ...option }) => ({ ...option, apply: inserting(insert, rest) })), from, validFor: /^"?[\w.:-]*$/ }
    : null;
}

function inserting([before, after]: Option['insert'], rest: number) {
  return (view: EditorView, _: Completion, from: number, to: number) =>
    view.dispatch({
      changes: { from, to: to + rest, insert: before + after },
      selection: { anchor: from + before.length },
      userEvent: 'input.complete',
    });
}
