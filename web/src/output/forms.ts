/** The forms of `?format=`, and how what they hold is called as a file. */
export interface Form {
  readonly id: string;
  readonly label: string;
  readonly file: (component: string, native: string) => string;
}

export const ALL = 'all';
export const MERGE = 'merge';

export const FORMS: readonly Form[] = [
  { id: 'json', label: 'JSON', file: (component, native) => (component === ALL ? 'translations.json' : native) },
  { id: 'env', label: 'env', file: (component) => `${component}.env` },
  { id: 'docker-env', label: 'docker run', file: (component) => `${component}.docker.env` },
  { id: 'compose', label: 'Compose', file: (component) => (component === ALL ? 'compose.yaml' : `compose.${component}.yaml`) },
  { id: 'kubernetes', label: 'Kubernetes', file: (component) => `${component}-redis.yaml` },
  { id: 'helm', label: 'Helm', file: (component) => (component === ALL ? 'values.yaml' : `values-${component}.yaml`) },
  { id: 'ecs', label: 'ECS', file: (component) => `${component}-ecs.json` },
  { id: 'terraform', label: 'Terraform', file: (component) => `${component}-terraform.json` },
];
