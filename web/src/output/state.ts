import type { Found } from '../live/findings';

/** What an output is at the moment. Only a fresh one may leave the page. */
export type OutputState =
  | { readonly kind: 'nothing'; readonly reason: string }
  | { readonly kind: 'stale' }
  | { readonly kind: 'fresh'; readonly text: string; readonly note?: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly found: readonly Found[] }
  | { readonly kind: 'offline'; readonly reason: string };

export const STALE: OutputState = { kind: 'stale' };

export function nothing(reason: string): OutputState {
  return { kind: 'nothing', reason };
}

/** Of errors of the spec, or of one component in it. */
export function refused(subject: string, found: readonly Found[]): OutputState {
  const errors = found.filter((each) => each.severity === 'error');
  const number = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return { kind: 'refused', reason: `${subject} has ${number}. There is no output until they are corrected.`, found: errors };
}
