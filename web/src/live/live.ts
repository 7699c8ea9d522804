import { Problem, Unreachable, type Api, type Component, type Diagnostic, type Translations } from '../api';
import type { MergeFiles } from '../files/planes';
import { addressesOf } from '../form/topology';
import { ALL, MERGE, SERVERS, TEST } from '../output/forms';
import { literals, redacted } from '../sharing/secrets';
import { nothing, refused, type OutputState } from '../output/state';
import type { ServerChoices } from '../output/servers';
import { testLines } from '../output/test';
import { findings, problems, type Found } from './findings';
import { parts, type Part } from './parts';

/** What is on the screen, and so what is asked for. */
export interface PageState {
  readonly text: string;
  readonly component: string;
  readonly form: string;
  readonly revealed: boolean;
  /** What a merge is made with. */
  readonly merge?: MergeFiles;
  /** Of Redis's own files. */
  readonly options?: ServerChoices;
}

export interface Outcome {
  readonly state: PageState;
  /** Absent if no component's settings can be written. */
  readonly answer?: Translations;
  readonly output: OutputState;
  /** Absent if the service did not answer. */
  readonly found?: readonly Found[];
  /** Components that cannot be written, while others can. */
  readonly failing: ReadonlyMap<string, readonly Found[]>;
}

const PAUSE = 180;
const AGAIN = [2000, 4000, 8000, 15000];
const NONE: ReadonlyMap<string, readonly Found[]> = new Map();

/** Asks again whenever something changes; an answer to what is no longer on the screen is dropped. */
export class Live {
  private timer: number | undefined;
  private running = new AbortController();
  private silent = 0;
  /** Another tab is no other spec. */
  private known: { readonly text: string; readonly part: Part } | undefined;

  constructor(
    private readonly api: Api,
    private readonly components: readonly Component[],
    private readonly state: () => PageState | undefined,
    private readonly onOutcome: (outcome: Outcome) => void,
    private readonly onBusy: (busy: boolean) => void,
  ) {
    window.addEventListener('online', () => this.soon(0));
  }

  soon(pause = PAUSE): void {
    window.clearTimeout(this.timer);
    this.running.abort();
    this.onBusy(true);
    this.timer = window.setTimeout(() => void this.run(), pause);
  }

  private async run(): Promise<void> {
    this.running = new AbortController();
    const { signal } = this.running;
    const state = this.state();
    const outcome = state ? await this.outcome(state, signal).catch((failure: unknown) => silence(state, failure)) : undefined;
    if (signal.aborted) {
      return;
    }
    this.onBusy(false);
    if (outcome) {
      this.onOutcome(outcome);
      this.retry(outcome.output.kind === 'offline');
    }
  }

  private retry(offline: boolean): void {
    if (!offline) {
      this.silent = 0;
      return;
    }
    const pause = AGAIN[Math.min(this.silent++, AGAIN.length - 1)] ?? 0;
    this.timer = window.setTimeout(() => void this.run(), pause);
  }

  private async outcome(state: PageState, signal: AbortSignal): Promise<Outcome> {
    if (state.text.trim() === '') {
      return { state, output: nothing('The spec is empty. Describe your Redis in the form, or paste a spec.'), found: [], failing: NONE };
    }
    if (unaddressed(state.text)) {
      return { state, output: nothing('Enter the address of your Redis to see the settings.'), found: [], failing: NONE };
    }
    const part = await this.part(state.text, signal);
    const { answer, failing } = part;
    if (!answer) {
      return { state, output: refused('The spec', part.found), found: part.found, failing };
    }
    const errors = failing.get(state.component);
    if (errors && state.form !== TEST && state.form !== SERVERS) {
      return { state, answer, output: refused('This component', errors), found: part.found, failing };
    }
    const [output, linted] = await Promise.all([this.output(state, part, signal), this.lint(state, part, signal)]);
    const diagnostics = linted ?? answer.diagnostics;
    // What Redis's own files need beside the spec is no finding about the spec.
    const own = state.form === SERVERS ? undefined : output;
    const found = [...part.found, ...findings(diagnostics, own instanceof Problem ? own : undefined)];
    return { state, answer, found, failing, output: output instanceof Problem ? refused(state.form === MERGE ? 'The merge' : 'This format', problems(output)) : output };
  }

  private async part(text: string, signal: AbortSignal): Promise<Part> {
    if (this.known?.text !== text) {
      this.known = { text, part: await parts(this.api, text, signal, this.components) };
    }
    return this.known.part;
  }

  /** The same output with passwords. */
  async revealed(state: PageState): Promise<string> {
    const signal = new AbortController().signal;
    const output = await this.output({ ...state, revealed: true }, await this.part(state.text, signal), signal);
    if (output instanceof Problem || output.kind !== 'fresh') {
      throw new Error('not written');
    }
    return output.text;
  }

  private async output(state: PageState, part: Part, signal: AbortSignal): Promise<OutputState | Problem> {
    const { component, form, revealed, merge, options } = state;
    if (form === TEST) {
      return { kind: 'fresh', text: testLines(part.text) };
    }
    if (form === MERGE) {
      // The whole spec: a component with errors may have its settings in the same file.
      return merge ? caught(this.api.post('merges', `{"spec":${state.text},"files":${JSON.stringify(merge.files)}}`, signal)) : nothing('');
    }
    if (form === SERVERS) {
      if (options?.missing.length) {
        return nothing(`The files of the servers need more than the spec has. Enter above: ${options.missing.join(', ')}.`);
      }
      const spec = JSON.parse(part.text) as unknown;
      return caught(this.api.post('redis-configs', JSON.stringify({ spec: revealed ? spec : redacted(spec), options: options?.given }), signal));
    }
    const path = component === ALL ? 'translations' : `translations/${component}`;
    const left = part.failing.size && component === ALL ? { note: `${[...part.failing.keys()].join(', ')}: missing here because of errors.` } : {};
    const shown = caught(this.api.post(`${path}?format=${form}&secrets=${revealed ? 'show' : 'redact'}`, part.text, signal), left);
    // What is masked may be what the form cannot hold.
    const real = revealed || literals(JSON.parse(part.text)) === 0 ? shown : caught(this.api.post(`${path}?format=${form}`, part.text, signal));
    const [output, verdict] = await Promise.all([shown, real]);
    return verdict instanceof Problem ? verdict : output;
  }

  /** The translation as JSON has these findings already. */
  private async lint({ form }: PageState, part: Part, signal: AbortSignal): Promise<readonly Diagnostic[] | undefined> {
    if (form === 'json' || form === MERGE || form === TEST || form === SERVERS) {
      return undefined;
    }
    const linted = await this.api.post(`lint?format=${form}`, `{"spec":${part.text}}`, signal).catch(problemOnly);
    return typeof linted === 'string' ? (JSON.parse(linted) as { diagnostics: Diagnostic[] }).diagnostics : undefined;
  }
}

/** A spec that was begun: the mode is chosen, the address is not there yet. */
function unaddressed(text: string): boolean {
  try {
    const { topology } = JSON.parse(text) as { topology?: { mode?: unknown } };
    return typeof topology?.mode === 'string' && addressesOf(topology).length === 0;
  } catch {
    return false;
  }
}

function silence(state: PageState, failure: unknown): Outcome {
  const reason = failure instanceof Unreachable ? failure.message : 'The service sent an answer that this page cannot read. Reload the page.';
  return { state, output: { kind: 'offline', reason }, failing: NONE };
}

async function caught(answer: Promise<string>, note: { readonly note?: string } = {}): Promise<OutputState | Problem> {
  const text = await answer.catch(problemOnly);
  return typeof text === 'string' ? { kind: 'fresh', text, ...note } : text;
}

function problemOnly(failure: unknown): Problem {
  if (failure instanceof Problem) {
    return failure;
  }
  throw failure;
}
