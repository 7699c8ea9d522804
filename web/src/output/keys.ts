import type { Component, Translations, Written } from '../api';
import { members, Places } from '../json/places';
import { ALL } from './forms';
import { behind } from './helm';

/** A key that a component is given. */
export interface KeyRef {
  readonly component: string;
  readonly written: Written;
}

/** A key where it stands in an output. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly refs: readonly KeyRef[];
}

/** All keys of an output whose origin is known, in order. */
export function tokens(
  text: string,
  form: string,
  component: string,
  answer: Translations,
  components: readonly Component[],
): Token[] {
  if (form === 'json') {
    return inJson(text, component, answer);
  }
  const found = variables(text, answer, components);
  return form === 'helm' ? [...found, ...values(text, answer, components)].sort((a, b) => a.from - b.from) : found;
}

function inJson(text: string, component: string, answer: Translations): Token[] {
  return Places.of(text).all.flatMap((place) => {
    const path = members(place.pointer);
    const [name = '', kind, rest] = component === ALL ? [path[1], path[2], path.slice(3)] : [component, 'config', path];
    const key = rest.join('.');
    const written = answer.components[name]?.explain.written.find((each) => (kind === 'env' ? each.env : each.json) === key);
    return place.key && written ? [{ from: place.key.from, to: place.key.to, refs: [{ component: name, written }] }] : [];
  });
}

function variables(text: string, answer: Translations, components: readonly Component[]): Token[] {
  const aliases = new Map(components.flatMap(({ mapping }) => mapping.map((key) => [key.env, key.envAliases] as const)));
  const known = new Map(keys(answer).flatMap((ref) => [ref.written.env, ...(aliases.get(ref.written.env) ?? [])].map((env) => [env, ref] as const)));
  return [...text.matchAll(/[A-Z][A-Z0-9_]+/g)].flatMap((match) => {
    const ref = known.get(match[0]);
    return ref ? [{ from: match.index, to: match.index + match[0].length, refs: [ref] }] : [];
  });
}

function values(text: string, answer: Translations, components: readonly Component[]): Token[] {
  return [...text.matchAll(/^ +(?:- )?([a-z]\w*):/gim)].flatMap((match) => {
    const name = match[1] ?? '';
    const refs = behind(name, answer, components);
    const to = match.index + match[0].length - 1;
    return refs.length ? [{ from: to - name.length, to, refs }] : [];
  });
}

export function keys(answer: Translations): KeyRef[] {
  return Object.entries(answer.components).flatMap(([component, { explain }]) =>
    explain.written.map((written) => ({ component, written })),
  );
}

/** Every key that a field of the spec becomes: of the field itself, of what is in it, or else of what it is in. */
export function becomes(pointer: string, answer: Translations): KeyRef[] {
  const all = keys(answer);
  const inside = all.filter(({ written }) => written.pointers.some((each) => covers(pointer, each)));
  return inside.length || pointer === ''
    ? inside
    : all.filter(({ written }) => written.pointers.some((each) => each !== '' && covers(each, pointer)));
}

export function covers(outer: string, inner: string): boolean {
  return outer === inner || inner.startsWith(`${outer}/`);
}
