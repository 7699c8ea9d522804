import { members } from '../json/places';

/** The members of a spec that hold a password or a reference to one, and the variable to suggest for it. */
const VARIABLES: Readonly<Record<string, string>> = {
  password: 'REDIS_PASSWORD',
  sentinelPassword: 'REDIS_SENTINEL_PASSWORD',
};

export function isSecret(pointer: string): boolean {
  return Object.hasOwn(VARIABLES, members(pointer).at(-1) ?? '');
}

/** How often a spec holds a password itself. */
export function literals(spec: unknown): number {
  let count = 0;
  without(spec, () => count++);
  return count;
}

/** The spec with a mask in the place of every password. */
export function redacted(spec: unknown): unknown {
  return replaced(spec, () => '<redacted>');
}

/** The spec with a reference in the place of every password, so that it still has one. */
export function without(value: unknown, onSecret: () => void = () => {}): unknown {
  return replaced(value, (variable) => {
    onSecret();
    return { env: variable };
  });
}

function replaced(value: unknown, password: (variable: string) => unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => replaced(each, password));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const variable = Object.hasOwn(VARIABLES, name) ? VARIABLES[name] : undefined;
      return [name, variable && typeof each === 'string' ? password(variable) : replaced(each, password)];
    }),
  );
}
