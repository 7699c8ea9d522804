import type { Intake, Source } from './intake';
import type { SentFile } from './read';

/** The components that share one Redis, and their spec. */
export interface Plane {
  readonly name: string;
  readonly spec: string;
}

/** What a merge is made with. */
export interface MergeFiles {
  readonly files: readonly SentFile[];
  /** Those that configure the component. */
  readonly own: readonly string[];
  /** The files that another plane has settings in too. */
  readonly others: readonly { readonly file: string; readonly plane: string }[];
}

const TITLES: Readonly<Record<string, string>> = { 'control-plane': 'Control plane', 'data-plane': 'Data plane', plane: 'Plane' };

/** The title of a plane that has a generated name; the name of a service or file stays. */
export function planeTitle(name: string): string {
  const [, kind = '', number = ''] = /^(.*?)(?:-(\d+))?$/.exec(name) ?? [];
  const title = TITLES[kind];
  return title ? `${title}${number ? ` ${number}` : ''}` : name;
}

/** The files to merge a plane's spec into, without those of other planes only; undefined if none configures the component. */
export function mergeFiles(taken: Intake, plane: string, components: readonly string[]): MergeFiles | undefined {
  const planes = new Map(taken.sources.map((source) => [source.name ?? '', planesOf(source, taken)]));
  const files = taken.files.filter(({ name }) => !planes.get(name)?.length || planes.get(name)?.includes(plane));
  const own = taken.sources
    .filter((source) => source.components.some(({ component }) => components.includes(component)))
    .flatMap(({ name }) => (files.some((file) => file.name === name) ? [name ?? ''] : []));
  const others = files.flatMap(({ name }) => (planes.get(name) ?? []).filter((each) => each !== plane).map((each) => ({ file: name, plane: planeTitle(each) })));
  return own.length ? { files, own, others } : undefined;
}

function planesOf({ name, components }: Source, { specs }: Intake): string[] {
  const found = components.flatMap(({ component, service }) =>
    // A component's second file is a service by its own name.
    specs.filter((each) => each.component === component && (each.service === undefined || each.service === (service ?? name))).map(({ plane }) => plane),
  );
  return [...new Set(found)];
}
