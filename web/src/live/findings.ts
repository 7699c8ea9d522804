import { Problem, type Diagnostic, type Severity } from '../api';

/** Something to say about the spec, at its place. */
export interface Found {
  readonly severity: Severity;
  readonly code: string;
  readonly component: string | null;
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
  /** Of what is no JSON: the place is no pointer. */
  readonly at?: { readonly line: number; readonly column: number };
}

/** What there is to say of the spec in the form that is shown; what keeps it from being written at all comes first. */
export function findings(diagnostics: readonly Diagnostic[], refused: Problem | undefined): Found[] {
  const known = new Set(diagnostics.map((each) => `${each.code} ${each.pointer}`));
  const more = refused ? problems(refused).filter((each) => !known.has(`${each.code} ${each.pointer}`)) : [];
  return [...more, ...diagnostics];
}

export function problems(problem: Problem): Found[] {
  if (problem.diagnostics.length) {
    return [...problem.diagnostics];
  }
  const errors = problem.errors.length ? problem.errors : [{ pointer: '', code: '', detail: problem.detail, fix: '' }];
  return errors.map(({ pointer, code, detail, fix }) => {
    const at = /^Line (\d+), column (\d+)/.exec(detail);
    return {
      severity: 'error',
      code,
      component: null,
      pointer,
      message: detail,
      fix,
      ...(at ? { at: { line: Number(at[1]), column: Number(at[2]) } } : {}),
    };
  });
}

export function summary(found: readonly Found[]): string {
  const counts = (['error', 'warning', 'info'] as const).map((severity) => {
    const number = found.filter((each) => each.severity === severity).length;
    return number ? `${number} ${{ error: 'error', warning: 'warning', info: 'remark' }[severity]}${number === 1 ? '' : 's'}` : '';
  });
  return counts.filter((each) => each).join(', ') || 'Nothing to object to';
}
