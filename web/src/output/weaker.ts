import type { Change, Component } from '../api';
import { members } from '../json/places';

type Test = (change: Change, spec: string) => string | undefined;

/** What a change of a setting does to security, by concept of the mapping. */
const TESTS: Readonly<Record<string, Test>> = {
  use_ssl: ({ from, to }) => (on(from) && !on(to) ? 'TLS is turned off: passwords and data travel unencrypted.' : undefined),
  ssl_insecure_skip_verify: ({ from, to }) => (!on(from) && on(to) ? 'Certificate verification is turned off: the connection is open to interception.' : undefined),
  username: ({ from, to }) => (from !== undefined && !to ? `The user ${String(from)} is removed: the component logs in as "default".` : undefined),
  password: ({ from, to }, spec) => (from !== undefined && to === undefined && !/"password"/.test(spec) ? 'The password is removed: the component connects without one.' : undefined),
  tls_min_version: ({ from, to }) => (typeof from === 'string' && typeof to === 'string' && to < from ? `The minimum TLS version drops from ${from} to ${to}.` : undefined),
  ca_file: ({ from, to }) => (from !== undefined && !to ? 'The CA file is removed: the component trusts the CAs of its host.' : undefined),
  cert_file: ({ from, to }) => (from !== undefined && !to ? 'The client certificate is removed.' : undefined),
};

/** How a merge makes the connection less safe than the file had it. */
export function weaker(answer: string, component: Component | undefined, spec: string): string[] {
  const { changes } = JSON.parse(answer) as { changes: Change[] };
  return changes.flatMap((change) => {
    const key = members(change.path).join('.').toLowerCase();
    const concept = component?.mapping.find(({ json }) => json?.toLowerCase() === key)?.concept ?? '';
    const text = Object.hasOwn(TESTS, concept) ? TESTS[concept]?.(change, spec) : undefined;
    return text ? [`${members(change.path).join('.')}: ${text}`] : [];
  });
}

function on(value: unknown): boolean {
  return value === true || value === 'true' || value === 1;
}
