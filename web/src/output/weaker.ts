import type { Change, Component } from '../api';
import { members, parent } from '../json/places';

type Test = (from: unknown, to: unknown, spec: string) => string | undefined;

/** An old value that the service does not show. */
const MASK = '***';

/** What a change of a setting does to security, by concept of the mapping. */
const TESTS: Readonly<Record<string, Test>> = {
  use_ssl: (from, to, spec) => ((on(from) || (from === MASK && !/"tls"/.test(spec))) && !on(to) ? 'TLS is turned off: passwords and data travel unencrypted.' : undefined),
  ssl_insecure_skip_verify: (from, to) => (!on(from) && on(to) ? 'Certificate verification is turned off: the connection is open to interception.' : undefined),
  username: (from, to, spec) => (from && !to && (from !== MASK || !/"username"/.test(spec)) ? `The user ${from === MASK ? 'name' : String(from)} is removed: the component logs in as "default".` : undefined),
  password: (from, to, spec) => (from && !to && !/"password"/.test(spec) ? 'The password is removed: the component connects without one.' : undefined),
  sentinel_password: (from, to, spec) => (from && !to && !/"sentinelPassword"/.test(spec) ? 'The password of the Sentinels is removed.' : undefined),
  tls_min_version: (from, to) => (typeof from === 'string' && typeof to === 'string' && to < from ? `The minimum TLS version drops from ${from} to ${to}.` : undefined),
  ca_file: (from, to) => (from && !to ? 'The CA file is removed: the component trusts the CAs of its host.' : undefined),
  cert_file: (from, to) => (from && !to ? 'The client certificate is removed.' : undefined),
};

/** How a merge makes a connection less safe than the files had it. */
export function weaker(changes: readonly Change[], components: readonly Component[], spec: string): string[] {
  // One setting may be removed in one spelling and added in another.
  const settings = new Map<string, Change[]>();
  changes.forEach((change) => {
    const setting = settingOf(change, components);
    settings.set(setting, [...(settings.get(setting) ?? []), change]);
  });
  return [...settings].flatMap(([setting, own]) => {
    const test = TESTS[setting.split(' ')[0] ?? ''];
    const before = own.flatMap(({ from }) => (from === undefined ? [] : [from]));
    const to = own.flatMap((each) => (each.to === undefined ? [] : [each.to])).at(-1);
    const text = (before.length ? before : [undefined]).map((from) => test?.(from, to, spec)).find((each) => each);
    return text ? [`${members(own.at(-1)?.path ?? '').join('.')}: ${text}`] : [];
  });
}

/** The concept with the connection that it is for. */
function settingOf({ path, component, concept }: Change, components: readonly Component[]): string {
  const key = members(path).join('.').toLowerCase();
  const found = components
    .find(({ name }) => name === component)
    ?.mapping.find(({ json, env, envAliases }) => [json, env, ...envAliases].some((each) => each?.toLowerCase() === key));
  return `${concept} ${component} ${found?.store ?? parent(path)}`;
}

function on(value: unknown): boolean {
  return value === true || value === 'true' || value === 1 || value === '1';
}
