/** Shell lines that try a Redis from where a component runs, made from a spec. They hold no password. */

type Fields = Readonly<Record<string, unknown>>;

const NAMES: Readonly<Record<string, string>> = { main: 'Main store', cache: 'Cache store', analytics: 'Analytics store' };

export function testLines(text: string): string {
  const spec = object(JSON.parse(text));
  const stores = [['main', spec] as const, ...Object.entries(object(spec['stores'])).map(([role, each]) => [role, object(each)] as const)];
  return ['# Run these lines where the component runs: in its container or on its host.', ...stores.flatMap(([role, store]) => lines(role, store))].join('\n') + '\n';
}

function lines(role: string, store: Fields): string[] {
  const topology = object(store['topology']);
  const tls = store['tls'] === undefined ? undefined : object(store['tls']);
  const title = ['', `# ${NAMES[role] ?? role}`];
  const login = password('REDISCLI_AUTH', store['password']);
  const addresses = ['sentinels', 'nodes'].flatMap((name) => (Array.isArray(topology[name]) ? (topology[name] as unknown[]).map(String) : []));
  const endpoint = typeof topology['endpoint'] === 'string' ? [topology['endpoint']] : [];
  if (topology['mode'] === 'sentinel') {
    const master = quoted(String(topology['masterName']));
    return [
      ...title,
      ...password('SENTINEL_AUTH', topology['sentinelPassword']),
      '# Each Sentinel must answer with the address of the same master:',
      ...addresses.map((each) => `${topology['sentinelPassword'] === undefined ? '' : 'REDISCLI_AUTH="$SENTINEL_AUTH" '}${cli(each, {}, tls)} sentinel get-master-addr-by-name ${master}`),
      '# Replace MASTER:6379 with that address. The answers must be PONG and master:',
      ...login,
      `${cli('MASTER:6379', store, tls)} ping`,
      `${cli('MASTER:6379', store, tls)} role | head -1`,
      ...certificates(addresses.slice(0, 1), tls),
    ];
  }
  const clustered = topology['mode'] === 'cluster' || topology['ossCluster'] === true;
  const all = [...endpoint, ...addresses];
  return [
    ...title,
    ...login,
    clustered ? '# Each address must answer cluster_state:ok:' : '# The answer must be PONG:',
    ...all.map((each) => `${cli(each, store, tls)} ${clustered ? 'cluster info | head -1' : 'ping'}`),
    ...certificates(all.slice(0, 1), tls),
  ];
}

function cli(address: string, store: Fields, tls: Fields | undefined): string {
  const [host, port] = split(address);
  const user = typeof store['username'] === 'string' ? ` --user ${quoted(store['username'])}` : '';
  const database = typeof store['database'] === 'number' && store['database'] > 0 ? ` -n ${store['database']}` : '';
  return `redis-cli -h ${quoted(host)} -p ${quoted(port)}${user}${database}${tls ? ` --tls${files(tls, '--cacert', '--cert', '--key')}${tls['insecureSkipVerify'] === true ? ' --insecure' : ''}` : ''}`;
}

function certificates(addresses: readonly string[], tls: Fields | undefined): string[] {
  return tls && addresses.length
    ? [
        '# The output must contain "Verification: OK":',
        ...addresses.map((each) => {
          const [host] = split(each);
          return `openssl s_client -brief -verify_return_error -connect ${quoted(each)} -servername ${quoted(host)}${files(tls, '-CAfile', '-cert', '-key')} </dev/null`;
        }),
      ]
    : [];
}

function files(tls: Fields, ca: string, certificate: string, key: string): string {
  return [[ca, 'caFile'], [certificate, 'certFile'], [key, 'keyFile']]
    .flatMap(([option, field = '']) => (typeof tls[field] === 'string' ? [` ${option} ${quoted(tls[field])}`] : []))
    .join('');
}

/** How the shell gets a password from where it is kept; one that is in the spec is asked for. */
function password(variable: string, secret: unknown): string[] {
  if (secret === undefined) {
    return [];
  }
  if (typeof secret === 'string') {
    return [`# Type the ${variable === 'SENTINEL_AUTH' ? 'password of the Sentinels' : 'password'}:`, `read -rs ${variable}; export ${variable}`];
  }
  const from = object(secret);
  const key = object(from['secretKeyRef']);
  const source =
    typeof from['env'] === 'string'
      ? `$${from['env']}`
      : typeof from['file'] === 'string'
        ? `$(cat ${quoted(from['file'])})`
        : typeof key['name'] === 'string'
          ? `$(kubectl get secret ${quoted(key['name'])} -o jsonpath='{.data.${String(key['key']).replace(/\./g, '\\.')}}' | base64 -d)`
          : typeof from['secretArn'] === 'string'
            ? `$(aws secretsmanager get-secret-value --secret-id ${quoted(from['secretArn'])} --query SecretString --output text)`
            : typeof from['ssm'] === 'string'
              ? `$(aws ssm get-parameter --with-decryption --name ${quoted(from['ssm'])} --query Parameter.Value --output text)`
              : '';
  return source ? [`export ${variable}="${source}"`] : password(variable, '');
}

function split(address: string): [string, string] {
  const at = address.lastIndexOf(':');
  return at < 0 ? [address, '6379'] : [address.slice(0, at).replace(/^\[|\]$/g, ''), address.slice(at + 1)];
}

function quoted(text: string): string {
  return /^[\w@%+=:,./[\]-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`;
}

function object(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
