import { Problem, type Api, type Diagnostic } from '../api';
import { member, pretty } from '../json/print';
import { ofDiagnostic, problems, type Found } from '../live/findings';
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
  /** The spec of what the components do; absent if there is none. */
  readonly spec?: string;
  /** What each component connects to by its own settings. */
  readonly specs: readonly ComponentSpec[];
  /** What to do first. */
  readonly first: readonly Step[];
  readonly sources: readonly Source[];
  readonly found: readonly Found[];
}

export interface ComponentSpec {
  readonly plane: string;
  readonly component: string;
  readonly service?: string;
  readonly spec: unknown;
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
  readonly components?: readonly ComponentSpec[];
  readonly sources?: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Asks the service what files hold, and what to do first. */
export async function intake(api: Api, files: readonly SentFile[]): Promise<Intake> {
  const body = JSON.stringify({ files });
  const first = steps(api, body);
  try {
    const text = await api.post('imports', body);
    const { components = [], sources = [], diagnostics } = JSON.parse(text) as Answer;
    return { files, spec: `${pretty(JSON.parse(member(text, '/spec')))}\n`, specs: components, sources, found: diagnostics.map(ofDiagnostic), first: await first };
  } catch (failure) {
    if (!(failure instanceof Problem)) {
      throw failure;
    }
    return { files, specs: [], sources: [], found: problems(failure), first: await first };
  }
}

async function steps(api: Api, body: string): Promise<readonly Step[]> {
  try {
    return (JSON.parse(await api.post('diagnoses', body)) as { first: Step[] }).first;
  } catch {
    // The import has the reason.
    return [];
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
  return [...new Set(names)].join(' and ') || files.map(({ name }) => name).join(', ');
}

const FORMS: Readonly<Record<string, string>> = {
  'component-file': 'a configuration file',
  unreadable: 'a file in another form',
  env: 'an env file',
  'env-file': 'an env file',
  compose: 'a Compose file',
  kubernetes: 'Kubernetes manifests',
  helm: 'Helm values',
  ecs: 'an ECS task definition',
  shell: 'a shell script',
  spec: 'a spec',
};
