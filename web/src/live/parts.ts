import { Problem, type Api, type Component, type Translations } from '../api';
import { problems, type Found } from './findings';

/** The part of a spec that can be written. */
export interface Part {
  /** The spec without the components that cannot. */
  readonly text: string;
  /** Absent if nothing can be written. */
  readonly answer?: Translations;
  /** What prevents the rest. */
  readonly found: readonly Found[];
  readonly failing: ReadonlyMap<string, readonly Found[]>;
}

/** Translates a spec; where all errors are those of single components, without these. */
export async function parts(api: Api, text: string, signal: AbortSignal, components: readonly Component[]): Promise<Part> {
  try {
    return { text, answer: await translated(api, text, signal), found: [], failing: new Map() };
  } catch (failure) {
    if (!(failure instanceof Problem)) {
      throw failure;
    }
    const found = problems(failure);
    const failing = owners(found);
    const rest = failing.size ? without(text, failing, components) : undefined;
    const answer = rest === undefined ? undefined : await translated(api, rest, signal).catch(ignored);
    return answer && rest !== undefined ? { text: rest, answer, found: errors(found), failing } : { text, found, failing: new Map() };
  }
}

async function translated(api: Api, text: string, signal: AbortSignal): Promise<Translations> {
  return JSON.parse(await api.post('translations?explain=true&secrets=redact', text, signal)) as Translations;
}

function ignored(failure: unknown): undefined {
  if (!(failure instanceof Problem)) {
    throw failure;
  }
}

/** By component, if each error is one of a component. */
function owners(found: readonly Found[]): Map<string, Found[]> {
  const owned = new Map<string, Found[]>();
  for (const each of errors(found)) {
    if (each.component === null) {
      return new Map();
    }
    owned.set(each.component, [...(owned.get(each.component) ?? []), each]);
  }
  return owned;
}

function errors(found: readonly Found[]): Found[] {
  return found.filter((each) => each.severity === 'error');
}

function without(text: string, failing: ReadonlyMap<string, unknown>, known: readonly Component[]): string | undefined {
  try {
    const spec = JSON.parse(text) as { components?: Record<string, unknown> };
    const fails = new Set(known.filter(({ name }) => failing.has(name)).flatMap(({ name, aliases }) => [name, ...aliases]));
    const components = Object.entries(spec.components ?? Object.fromEntries(known.map(({ name }) => [name, {}])));
    const rest = components.filter(([name]) => !fails.has(name));
    return rest.length && rest.length < components.length ? JSON.stringify({ ...spec, components: Object.fromEntries(rest) }) : undefined;
  } catch {
    return undefined;
  }
}
