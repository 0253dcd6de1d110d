/**
 * JSON Schemas (2020-12, as OpenAPI 3.1 has them) in few words. Objects are closed: a field that is not described is a
 * mistake, which is how a test can hold the description and the answers together.
 */
export type Schema = { readonly [keyword: string]: unknown }

export const text: Schema = { type: 'string' }
export const flag: Schema = { type: 'boolean' }
export const count: Schema = { type: 'integer', minimum: 0 }
export const number: Schema = { type: 'number' }
export const address: Schema = { type: 'string', format: 'uri-reference' }

export function nullable(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

export function list(items: Schema, more: Schema = {}): Schema {
  return { type: 'array', items, ...more }
}

export function oneOf(values: readonly string[], description?: string): Schema {
  return { type: 'string', enum: values, ...(description === undefined ? {} : { description }) }
}

export function constant(value: string): Schema {
  return { type: 'string', const: value }
}

export function described(schema: Schema, description: string): Schema {
  return { ...schema, description }
}

export function reference(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

/** @param optional fields that may be missing; all others are always there. */
export function object(
  properties: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
    additionalProperties: false,
  }
}
