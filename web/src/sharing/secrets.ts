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

/** The spec with a reference in the place of every password, so that it still says that there is one. */
export function without(value: unknown, onSecret: () => void = () => {}): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => without(each, onSecret));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const variable = Object.hasOwn(VARIABLES, name) ? VARIABLES[name] : undefined;
      if (variable && typeof each === 'string') {
        onSecret();
        return [name, { env: variable }];
      }
      return [name, without(each, onSecret)];
    }),
  );
}
