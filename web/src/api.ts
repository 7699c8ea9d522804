/** The service's own HTTP API, relative to where the page lies, so that a path prefix in front of it does not matter. */

export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly component: string | null;
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly edits?: readonly Edit[];
}

/** A place in a text as it was sent, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A change to a file that was sent: what lies between the places is replaced. */
export interface Edit {
  readonly file?: string;
  readonly from: Position;
  readonly to: Position;
  readonly text: string;
}

export interface InputError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  readonly fix: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Releases {
  readonly since: string | null;
  readonly until: string | null;
}

export interface Written {
  readonly json: string;
  readonly env: string;
  readonly pointer: string;
  readonly pointers: readonly string[];
  readonly read: readonly Releases[];
  readonly evidence: string;
}

export interface Omitted {
  readonly pointer: string;
  readonly reason: string;
  readonly detail: string;
}

export interface Translation {
  readonly file: string;
  readonly version: string;
  readonly explain: { readonly written: readonly Written[]; readonly omitted: readonly Omitted[] };
}

export interface Translations {
  readonly components: Readonly<Record<string, Translation>>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Component {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly title: string;
  readonly file: string;
  readonly newestVersion: string;
  readonly mapping: readonly {
    readonly concept: string;
    readonly store: string | null;
    readonly json: string | null;
    readonly env: string;
    readonly envAliases: readonly string[];
  }[];
}

export interface Change {
  readonly file?: string;
  readonly component: string;
  readonly concept: string;
  readonly op: string;
  readonly path: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly reason: string;
}

/** No answer, or none that is about the request: the same request may succeed later. */
export class Unreachable extends Error {}

/** What the service answers when it does not do what was asked. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly errors: readonly InputError[] = [],
    readonly diagnostics: readonly Diagnostic[] = [],
  ) {
    super(detail);
  }
}

const LATER = [429, 502, 503, 504];

export class Api {
  /** Kept in this object alone. */
  token = '';

  constructor(private readonly onUnauthorized: () => void) {}

  async get<T>(path: string): Promise<T> {
    return (await (await this.send(path, {})).json()) as T;
  }

  async post(path: string, body: string, signal?: AbortSignal, type = 'application/json'): Promise<string> {
    const init: RequestInit = { method: 'POST', body, headers: { 'Content-Type': type } };
    return (await this.send(path, signal ? { ...init, signal } : init)).text();
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.token) {
      headers.set('Authorization', `Bearer ${this.token}`);
    }
    const response = await fetch(`./v1/${path}`, { ...init, headers, cache: 'no-cache', credentials: 'same-origin' }).catch((failure: unknown) => {
      throw init.signal?.aborted ? failure : new Unreachable('The service does not answer. Check that it is running, and try again.');
    });
    if (LATER.includes(response.status)) {
      throw new Unreachable(`The service is busy or restarting (status ${response.status}). Try again in a moment.`);
    }
    if (response.status === 401) {
      this.onUnauthorized();
    }
    if (!response.ok) {
      throw await problem(response);
    }
    return response;
  }
}

async function problem(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    return new Problem(response.status, body.detail ?? response.statusText, body.errors, body.diagnostics);
  } catch {
    return new Problem(response.status, `Unexpected answer from the service: ${response.status} ${response.statusText}. Try again; if it stays, look at the log of the service.`);
  }
}
