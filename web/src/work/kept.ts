import { without } from '../sharing/secrets';

/** What of the work survives a reload of the tab: no password, and nothing that the service has not understood. */
export interface Kept {
  readonly spec: unknown;
  /** How many passwords are missing. */
  readonly left: number;
}

const NAME = 'spec';

export function keep(spec: unknown): void {
  let left = 0;
  const stripped = without(spec, () => left++);
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ spec: stripped, left } satisfies Kept));
  } catch {
    // A browser that stores nothing keeps nothing.
  }
}

export function kept(): Kept | undefined {
  try {
    const found = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as Kept | null;
    return found ?? undefined;
  } catch {
    return undefined;
  }
}

export function forgetKept(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Nothing was stored.
  }
}
