import { object } from './topology';

/** Where a password is kept. */
export interface Kind {
  readonly id: string;
  readonly label: string;
  /** The fields of the reference, each with an example. */
  readonly parts: readonly (readonly [name: string, label: string, example: string])[];
  readonly build: (parts: readonly string[]) => unknown;
  readonly read: (secret: unknown) => readonly string[] | undefined;
}

export const KINDS: readonly Kind[] = [
  { id: 'none', label: 'no password', parts: [], build: () => undefined, read: (secret) => (secret === undefined ? [] : undefined) },
  { id: 'literal', label: 'typed here', parts: [['value', 'Its value', '']], build: ([value]) => value ?? '', read: (secret) => (typeof secret === 'string' ? [secret] : undefined) },
  reference('env', 'environment variable', 'Variable', 'REDIS_PASSWORD'),
  reference('file', 'file', 'Path', '/run/secrets/redis'),
  {
    id: 'secretKeyRef',
    label: 'Kubernetes Secret',
    parts: [['name', 'Secret', 'redis'], ['key', 'Key', 'password']],
    build: ([name, key]) => ({ secretKeyRef: { name, key } }),
    read: (secret) => {
      const { name, key } = object(object(secret)['secretKeyRef']);
      return 'secretKeyRef' in object(secret) ? [String(name ?? ''), String(key ?? '')] : undefined;
    },
  },
  reference('kv', 'Key-value store that Tyk reads, such as Vault', 'Reference', 'vault://secret/redis.password'),
  reference('secretArn', 'AWS secret', 'ARN', 'arn:aws:secretsmanager:…'),
  reference('ssm', 'AWS parameter', 'Parameter', '/tyk/redis/password'),
];

function reference(id: string, label: string, part: string, example: string): Kind {
  return {
    id,
    label,
    parts: [[id, part, example]],
    build: ([value]) => ({ [id]: value }),
    read: (secret) => (id in object(secret) ? [String(object(secret)[id])] : undefined),
  };
}

export function kindOf(secret: unknown): Kind | undefined {
  return KINDS.find((kind) => kind.read(secret) !== undefined);
}
