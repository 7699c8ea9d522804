import { token } from '../json/places';
import type { Schema, SpecSchema } from './schema';

export interface Violation {
  readonly pointer: string;
  readonly message: string;
}

/** The violations of the schema, shown at once until the service, which checks more, has answered. */
export function violations(schema: SpecSchema, root: Schema, value: unknown, pointer = ''): Violation[] {
  const candidates = schema.alternatives(root, value);
  const [only] = candidates;
  if (!only || candidates.length > 1) {
    return [{ pointer, message: `Expected one of: ${candidates.map((each) => each.title ?? each.type).join(', ')}.` }];
  }
  const wrong = mismatch(only, value);
  if (wrong) {
    return [{ pointer, message: wrong }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => (only.items ? violations(schema, only.items, each, `${pointer}/${index}`) : []));
  }
  return typeof value === 'object' && value !== null ? inside(schema, only, value as Record<string, unknown>, pointer) : [];
}

function inside(schema: SpecSchema, only: Schema, value: Record<string, unknown>, pointer: string): Violation[] {
  const missing = (only.required ?? []).filter((name) => !(name in value));
  const names = Object.keys(only.properties ?? {});
  return [
    ...missing.map((name) => ({ pointer, message: `"${name}" is missing.` })),
    ...Object.entries(value).flatMap(([name, each]) => {
      const at = `${pointer}/${token(name)}`;
      const next = only.properties?.[name];
      return next
        ? violations(schema, next, each, at)
        : [{ pointer: at, message: `Unknown field. Allowed here: ${names.join(', ')}.` }];
    }),
  ];
}

function mismatch(schema: Schema, value: unknown): string | undefined {
  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
  const expected = schema.type === 'integer' ? 'number' : schema.type;
  if (expected && type !== expected) {
    return `Expected ${schema.type}, found ${type}.`;
  }
  const accepted = schema.const !== undefined ? [schema.const] : schema.enum;
  if (accepted && !accepted.includes(value)) {
    return `Allowed: ${accepted.join(', ')}.`;
  }
  const forms = schema.pattern ? [schema] : (schema.anyOf ?? []);
  if (typeof value === 'string' && forms.length && !forms.some((form) => new RegExp(form.pattern ?? '').test(value))) {
    return `Expected ${schema.title ?? schema.pattern}.`;
  }
  if (typeof value === 'number' && (value < (schema.minimum ?? value) || value > (schema.maximum ?? value))) {
    return `Expected a number from ${schema.minimum} to ${schema.maximum}.`;
  }
  const size = typeof value === 'string' ? value.length : Object.keys(value ?? {}).length;
  return size < (schema.minLength ?? schema.minItems ?? schema.minProperties ?? 0) ? 'The value is empty.' : undefined;
}
