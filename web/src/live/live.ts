import { Problem, type Api, type Diagnostic, type Translations } from '../api';
import { ALL, MERGE } from '../output/forms';
import { findings, problems, type Found } from './findings';

/** What is on the screen, and so what is asked for. */
export interface PageState {
  readonly text: string;
  readonly component: string;
  readonly form: string;
  readonly revealed: boolean;
  /** The whole file that a merge is made with. */
  readonly file?: string;
}

export interface Outcome {
  readonly state: PageState;
  /** Absent if the spec cannot be used as it is. */
  readonly answer?: Translations;
  readonly output?: string;
  readonly found: readonly Found[];
}

const PAUSE = 180;

/** Asks again whenever something changes; an answer to what is no longer on the screen is dropped. */
export class Live {
  private timer: number | undefined;
  private running = new AbortController();
  /** Another tab is no other spec. */
  private known: { readonly text: string; readonly answer: Translations } | undefined;

  constructor(
    private readonly api: Api,
    private readonly state: () => PageState,
    private readonly onOutcome: (outcome: Outcome) => void,
    private readonly onSilence: () => void,
    private readonly onBusy: (busy: boolean) => void,
  ) {}

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
    const outcome = await this.outcome(state, signal).catch(() => undefined);
    if (signal.aborted) {
      return;
    }
    this.onBusy(false);
    if (outcome) {
      this.onOutcome(outcome);
    } else {
      this.onSilence();
    }
  }

  private async outcome(state: PageState, signal: AbortSignal): Promise<Outcome> {
    const answer = await caught(this.answer(state, signal));
    if (answer instanceof Problem) {
      return { state, found: problems(answer) };
    }
    const [output, linted] = await Promise.all([
      caught(this.output(state, signal)),
      caught(this.lint(state, signal)),
    ]);
    const diagnostics = linted instanceof Problem || !linted ? answer.diagnostics : parsed(linted);
    const refused = output instanceof Problem ? output : undefined;
    const found = findings(diagnostics, refused);
    return output instanceof Problem || output === undefined ? { state, answer, found } : { state, answer, output, found };
  }

  private async answer({ text }: PageState, signal: AbortSignal): Promise<Translations> {
    if (this.known?.text !== text) {
      const answer = await this.api.post('translations?explain=true&secrets=redact', text, signal);
      this.known = { text, answer: JSON.parse(answer) as Translations };
    }
    return this.known.answer;
  }

  private async output({ text, component, form, revealed, file }: PageState, signal: AbortSignal): Promise<string | undefined> {
    if (form === MERGE) {
      return file === undefined
        ? undefined
        : this.api.post(`merges/${component}`, `{"spec":${text},"config":${file}}`, signal);
    }
    const path = component === ALL ? 'translations' : `translations/${component}`;
    return this.api.post(`${path}?format=${form}&secrets=${revealed ? 'show' : 'redact'}`, text, signal);
  }

  /** Of JSON, the translation tells it already. */
  private async lint({ text, form }: PageState, signal: AbortSignal): Promise<string | undefined> {
    return form === 'json' || form === MERGE
      ? undefined
      : this.api.post(`lint?format=${form}`, `{"spec":${text}}`, signal);
  }
}

function parsed(linted: string): readonly Diagnostic[] {
  return (JSON.parse(linted) as { diagnostics: Diagnostic[] }).diagnostics;
}

/** Only what is one whole value may become a part of another body. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function caught<T>(promise: Promise<T>): Promise<T | Problem> {
  try {
    return await promise;
  } catch (failure) {
    if (failure instanceof Problem) {
      return failure;
    }
    throw failure;
  }
}
