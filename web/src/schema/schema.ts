import { members } from '../json/places';

export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The JSON Schema of a spec, as far as it is used there. */
export class SpecSchema {
  constructor(private readonly root: Schema) {}

  /** With its reference followed; what stands beside the reference wins. */
  resolved(schema: Schema): Schema {
    if (!schema.$ref) {
      return schema;
    }
    const { $ref, ...own } = schema;
    const target = this.root.$defs?.[$ref.slice('#/$defs/'.length)] ?? {};
    return { ...this.resolved(target), ...own };
  }

  /** What may stand at the place; several, if what is there does not yet say which. */
  at(pointer: string, spec: unknown): Schema[] {
    let schemas = this.alternatives(this.root, spec);
    let value = spec;
    for (const name of members(pointer)) {
      value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
      schemas = schemas.flatMap((schema) => {
        const next = schema.type === 'array' ? schema.items : schema.properties?.[name];
        return next ? this.alternatives(next, value) : [];
      });
    }
    return schemas;
  }

  /** One schema, or those of its alternatives that the value has decided for. */
  alternatives(schema: Schema, value: unknown): Schema[] {
    const whole = this.resolved(schema);
    if (!whole.oneOf) {
      return [whole];
    }
    const all = whole.oneOf.map((each) => this.resolved(each));
    const fitting = all.filter((each) => fits(each, value));
    return fitting.length ? fitting : all;
  }
}

/** By type, by a member that is constant, or by a member that only it has. */
function fits(schema: Schema, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return schema.type === typeof value;
  }
  const given = value as Record<string, unknown>;
  const properties = Object.entries(schema.properties ?? {});
  const constants = properties.filter(([, each]) => each.const !== undefined);
  return constants.length
    ? constants.every(([name, each]) => given[name] === each.const)
    : properties.some(([name]) => name in given);
}
