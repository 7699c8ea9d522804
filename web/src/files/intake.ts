import { Problem, type Api, type Diagnostic } from '../api';
import { pretty } from '../json/print';
import { ofDiagnostic, problems, type Found } from '../live/findings';
import type { Plane } from './planes';
import type { SentFile } from './read';

export interface Member {
  readonly component: string;
  readonly service?: string;
  readonly version?: string;
  readonly versionFrom?: string;
}

export interface Source {
  readonly name?: string;
  readonly form: string;
  readonly components: readonly Member[];
}

/** What the service makes of files. */
export interface Intake {
  readonly files: readonly SentFile[];
  /** The planes with the spec of what their components do; none if no spec can represent it. */
  readonly planes: readonly Plane[];
  /** What each component connects to by its own settings. */
  readonly specs: readonly ComponentSpec[];
  /** What to do first. */
  readonly first: readonly Step[];
  /** What a diagnosis found of each connection, usable or not. */
  readonly connections: readonly Diagnosed[];
  readonly sources: readonly Source[];
  readonly found: readonly Found[];
}

export interface ComponentSpec {
  /** Unique, also if two services run one component. */
  readonly id: string;
  readonly plane: string;
  readonly component: string;
  readonly service?: string;
  readonly spec: unknown;
}

export interface Diagnosed {
  readonly component: string;
  readonly title: string;
  readonly service: string | null;
  readonly store: string;
  readonly usable: boolean;
  readonly mode?: string;
  readonly addresses?: readonly string[];
  readonly masterName?: string;
  readonly tls?: boolean;
  readonly verification?: boolean;
  readonly username?: string;
  readonly database?: number;
  readonly password?: string;
  readonly passwordSame?: boolean | null;
  readonly differs?: readonly string[];
}

export interface Step {
  readonly code: string;
  readonly reason: string;
  readonly fix: string;
  readonly file?: string;
  readonly line?: number;
}

interface Answer {
  readonly spec: unknown;
  readonly planes?: readonly { readonly name: string; readonly spec: unknown }[];
  readonly components?: readonly Omit<ComponentSpec, 'id'>[];
  readonly sources?: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Asks the service what files hold, and what to do first. */
export async function intake(api: Api, files: readonly SentFile[]): Promise<Intake> {
  const body = JSON.stringify({ files });
  const asked = diagnosis(api, body);
  try {
    const { spec, planes, components = [], sources = [], diagnostics } = JSON.parse(await api.post('imports', body)) as Answer;
    const specs = components.map((each, index) => ({ ...each, id: String(index) }));
    const all = planes ?? [{ name: specs[0]?.plane ?? '', spec }];
    return { files, planes: all.map((each) => ({ name: each.name, spec: `${pretty(each.spec)}\n` })), specs, sources, found: diagnostics.map(ofDiagnostic), ...(await asked) };
  } catch (failure) {
    if (!(failure instanceof Problem)) {
      throw failure;
    }
    return { files, planes: [], specs: [], sources: [], found: problems(failure), ...(await asked) };
  }
}

async function diagnosis(api: Api, body: string): Promise<Pick<Intake, 'first' | 'connections'> & Partial<Pick<Intake, 'sources'>>> {
  try {
    const { first, connections, sources } = JSON.parse(await api.post('diagnoses', body)) as Pick<Intake, 'first' | 'connections' | 'sources'>;
    return { first, connections, sources };
  } catch {
    // The import has the reason.
    return { first: [], connections: [] };
  }
}

/** The text of a spec among files, if one is. */
export function specOf(files: readonly SentFile[]): SentFile | undefined {
  return files.find(({ content }) => isSpec(content));
}

export function isSpec(text: string): boolean {
  try {
    const value = JSON.parse(text) as { topology?: { mode?: unknown } } | null;
    return typeof value?.topology?.mode === 'string';
  } catch {
    return false;
  }
}

/** What a person calls files, by what was found in them. */
export function called(sources: readonly Source[], files: readonly SentFile[], title: (component: string) => string): string {
  const names = sources.map(({ form, components }) => {
    const owners = [...new Set(components.map((each) => title(each.component)))].join(', ');
    const what = FORMS[form] ?? 'a file';
    return form === 'component-file' && owners ? `a ${owners} configuration` : owners ? `${what} (${owners})` : what;
  });
  return list([...new Set(names)]) || files.map(({ name }) => name).join(', ');
}

/** The release of each component, and what shows it. */
export function releases(sources: readonly Source[], title: (component: string) => string): string {
  const all = sources
    .flatMap(({ components }) => components)
    .flatMap(({ component, version, versionFrom }) => (version ? [`${title(component)} ${version} (${FROM[versionFrom ?? ''] ?? versionFrom})`] : []));
  return [...new Set(all)].join(', ');
}

function list(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const FROM: Readonly<Record<string, string>> = {
  image: 'from the image',
  'floating-image': 'the newest that its image can be',
  label: 'from a label',
  chart: "the chart's default",
  request: 'from the request',
  newest: 'assumed: the newest',
};

const FORMS: Readonly<Record<string, string>> = {
  'component-file': 'a configuration file',
  unreadable: 'another kind of file',
  env: 'an env file',
  compose: 'a Compose file',
  kubernetes: 'Kubernetes manifests',
  'helm-values': 'Helm values',
  ecs: 'an ECS task definition',
  shell: 'a shell script',
  spec: 'a spec',
};
