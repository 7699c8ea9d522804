/** The forms of `?format=`, the files that they become, and how these are used. */
export interface Form {
  readonly id: string;
  readonly label: string;
  readonly file: (component: string, native: string) => string;
  readonly use: (file: string, component: string) => readonly string[];
}

export const ALL = 'all';
export const MERGE = 'merge';
export const TEST = 'test';
export const SERVERS = 'servers';

export const FORMS: readonly Form[] = [
  {
    id: 'json',
    label: 'JSON',
    file: (component, native) => (component === ALL ? 'translations.json' : native.replace(/\.conf$/, '.redis-part.json')),
    use: (file, component) =>
      component === ALL
        ? ['"config" of each component is the Redis part of its file; "env" has the same settings as variables.']
        : [`# ${file} is only the Redis part. The whole file comes from the Merge tab, or from:`, `tyk-redis merge --component ${component} --spec spec.json --write FILE`],
  },
  {
    id: 'env',
    label: 'env',
    file: (component) => `${component}.env`,
    use: (file) => [`set -a; . ./${file}; set +a`, '# or in a Compose service:', `env_file: [${file}]`],
  },
  { id: 'docker-env', label: 'docker run', file: (component) => `${component}.docker.env`, use: (file) => [`docker run --env-file ${file} IMAGE`] },
  {
    id: 'compose',
    label: 'Compose',
    file: (component) => (component === ALL ? 'compose.redis.yaml' : `compose.${component}.yaml`),
    use: (file) => [`docker compose -f docker-compose.yml -f ${file} up -d`],
  },
  {
    id: 'kubernetes',
    label: 'Kubernetes',
    file: (component) => `${component}-redis.yaml`,
    use: (file) => [`# Each document in ${file} begins with a comment: the command that applies it.`, '# As files, for a kustomization:', 'tyk-redis translate --format kubernetes --output-dir redis spec.json', '# Add "redis" to "components" in your kustomization.yaml, then:', 'kubectl apply -k .'],
  },
  {
    id: 'helm',
    label: 'Helm',
    file: (component) => (component === ALL ? 'values-redis.yaml' : `values-${component}.yaml`),
    use: (file) => ['# Put the file with your own values first:', `helm upgrade RELEASE tyk-helm/CHART -f values.yaml -f ${file}`],
  },
  {
    id: 'ecs',
    label: 'ECS',
    file: (component) => `${component}-ecs.json`,
    use: (file) => [`# Put "environment" and "secrets" of ${file} into your task definition, then:`, 'aws ecs register-task-definition --cli-input-json file://task-definition.json'],
  },
  {
    id: 'terraform',
    label: 'Terraform',
    file: (component) => `${component}-terraform.json`,
    use: (file) => [`locals { tyk_redis = jsondecode(file("${file}")) }`],
  },
];

/** What is not a form of `?format=`. */
export const MORE = [
  { id: MERGE, label: 'Merge' },
  { id: TEST, label: 'Test' },
  { id: SERVERS, label: 'redis.conf' },
] as const;
