import { Problem, type Diagnostic, type Edit, type Position, type Severity } from '../api';
import { members } from '../json/places';

/** A finding about the spec or a file, at its place. */
export interface Found {
  readonly severity: Severity;
  readonly code: string;
  readonly component: string | null;
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
  readonly file?: string;
  /** In a text that is no JSON, or in a file as it was sent. */
  readonly at?: Position;
  readonly edits?: readonly Edit[];
}

/** The findings of the spec in the form that is shown; what prevents the form comes first. */
export function findings(diagnostics: readonly Diagnostic[], refused: Problem | undefined): Found[] {
  const known = new Set(diagnostics.map((each) => `${each.code} ${each.pointer}`));
  const more = refused ? problems(refused).filter((each) => !known.has(`${each.code} ${each.pointer}`)) : [];
  return [...more, ...diagnostics.map(ofDiagnostic)];
}

export function problems(problem: Problem): Found[] {
  if (problem.diagnostics.length) {
    return problem.diagnostics.map(ofDiagnostic);
  }
  const errors = problem.errors.length ? problem.errors : [{ pointer: '', code: '', detail: problem.detail, fix: '' }];
  return errors.map((error) => {
    const { code, detail, fix, file } = error;
    const pointer = inSpec(error.pointer);
    const at = written(detail) ?? position(error);
    return { severity: 'error', code, component: owner(pointer), pointer, message: detail, fix, ...(file ? { file } : {}), ...(at ? { at } : {}) };
  });
}

export function ofDiagnostic(diagnostic: Diagnostic): Found {
  const { severity, code, component, message, fix, file, edits } = diagnostic;
  const at = position(diagnostic);
  return { severity, code, component, pointer: inSpec(diagnostic.pointer), message, fix, ...(file ? { file } : {}), ...(at ? { at } : {}), ...(edits?.length ? { edits } : {}) };
}

export function summary(found: readonly Found[]): string {
  const counts = (['error', 'warning', 'info'] as const).map((severity) => {
    const number = found.filter((each) => each.severity === severity).length;
    return number ? `${number} ${{ error: 'error', warning: 'warning', info: 'note' }[severity]}${number === 1 ? '' : 's'}` : '';
  });
  return counts.filter((each) => each).join(', ') || 'No problems found';
}

/** The place in the spec itself, also of a request that has more than the spec. */
function inSpec(pointer: string): string {
  return pointer.replace(/^\/spec(?=\/|$)/, '');
}

/** Where it is: the line of a file, or the field of the spec. */
export function placed({ file, at, pointer }: Found): string {
  return file ? [file, at?.line, at?.column].filter((each) => each !== undefined).join(':') : pointer;
}

function position({ line, column }: { readonly line?: number; readonly column?: number }): Position | undefined {
  return line === undefined ? undefined : { line, column: column ?? 1 };
}

function written(detail: string): Position | undefined {
  const at = /^Line (\d+), column (\d+)/.exec(detail);
  return at ? { line: Number(at[1]), column: Number(at[2]) } : undefined;
}

/** The component whose overrides an error is in. */
function owner(pointer: string): string | null {
  const [first, name] = members(pointer);
  return first === 'components' && name !== undefined ? name : null;
}
