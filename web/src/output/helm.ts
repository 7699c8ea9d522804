import type { Component, Translations } from '../api';
import type { KeyRef } from './keys';

/** What Tyk's charts call a concept, which no variable's name says; a browser test finds those that are missing here. */
const CONCEPTS: Readonly<Record<string, string>> = {
  addrs: 'addrs',
  enableCluster: 'enable_cluster',
  enableSentinel: 'master_name',
  masterName: 'master_name',
  sentinelPass: 'sentinel_password',
  sentinelKeyName: 'sentinel_password',
  pass: 'password',
  keyName: 'password',
  database: 'database',
  maxIdle: 'max_idle',
  maxActiveConnections: 'max_active',
  useSSL: 'use_ssl',
  sslInsecureSkipVerify: 'ssl_insecure_skip_verify',
  caFile: 'ca_file',
  sslCAFile: 'ca_file',
  certFile: 'cert_file',
  sslCertFile: 'cert_file',
  keyFile: 'key_file',
  sslKeyFile: 'key_file',
  tlsMinVersion: 'tls_min_version',
  tlsMaxVersion: 'tls_max_version',
};

/** The variables that a chart makes of a value: of the store that the components share, if it is one for all. */
export function behind(value: string, answer: Translations, components: readonly Component[]): KeyRef[] {
  const concept = Object.hasOwn(CONCEPTS, value) ? CONCEPTS[value] : undefined;
  const refs = components.flatMap(({ name, mapping }) =>
    (answer.components[name]?.explain.written ?? [])
      .filter((written) => mapping.some((key) => key.env === written.env && key.concept === concept))
      .map((written) => ({ component: name, written })),
  );
  const shared = refs.filter(({ written }) => !written.pointer.startsWith('/stores/'));
  return shared.length ? shared : refs;
}
