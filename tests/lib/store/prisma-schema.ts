/** Reads tables, columns, keys and references out of `schema.prisma`, as far as this project's schema uses the language. */

export type SchemaColumn = {
  readonly name: string
  readonly type: 'TEXT' | 'INTEGER' | 'BOOLEAN' | 'JSONB'
  readonly required: boolean
}

export type SchemaReference = {
  readonly table: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly onDelete: string
}

export type SchemaTable = {
  readonly name: string
  readonly columns: readonly SchemaColumn[]
  readonly primaryKey: readonly string[]
  readonly unique: readonly (readonly string[])[]
  readonly indexes: readonly (readonly string[])[]
  readonly references: readonly SchemaReference[]
}

const COLUMN_TYPES: Readonly<Record<string, SchemaColumn['type']>> = {
  String: 'TEXT',
  Int: 'INTEGER',
  Boolean: 'BOOLEAN',
  Json: 'JSONB',
}

const names = (list: string | undefined) => (list ?? '').split(',').map((name) => name.trim())

/** @throws on a field of a type this reader does not know, so that the schema cannot outgrow it unseen. */
export function parsePrismaSchema(text: string): SchemaTable[] {
  const models = [...text.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)]
  const modelNames = new Set(models.map((model) => model[1]))
  return models.map(([, name = '', body = '']) => {
    const columns: SchemaColumn[] = []
    const unique: string[][] = []
    const indexes: string[][] = []
    const references: SchemaReference[] = []
    let primaryKey: string[] = []
    for (const line of body.split('\n').map((raw) => raw.trim())) {
      if (line === '' || line.startsWith('//')) continue
      const block = /^@@(id|unique|index)\(\[([^\]]*)\]\)$/.exec(line)
      if (block) {
        if (block[1] === 'id') primaryKey = names(block[2])
        else (block[1] === 'unique' ? unique : indexes).push(names(block[2]))
        continue
      }
      const field = /^(\w+)\s+(\w+)(\?|\[\])?\s*(.*)$/.exec(line)
      if (!field) throw new Error(`Cannot read "${line}" of model ${name}.`)
      const [, fieldName = '', type = '', mark, attributes = ''] = field
      if (modelNames.has(type)) {
        const relation = /@relation\(fields: \[([^\]]*)\], references: \[([^\]]*)\], onDelete: (\w+)\)/.exec(
          attributes,
        )
        if (relation) {
          references.push({
            table: type,
            from: names(relation[1]),
            to: names(relation[2]),
            onDelete: (relation[3] ?? '').toUpperCase(),
          })
        }
        continue
      }
      const columnType = COLUMN_TYPES[type]
      if (columnType === undefined) throw new Error(`Unknown type ${type} of ${name}.${fieldName}.`)
      columns.push({ name: fieldName, type: columnType, required: mark !== '?' })
      if (/@id\b/.test(attributes)) primaryKey = [fieldName]
      if (/@unique\b/.test(attributes)) unique.push([fieldName])
    }
    return { name, columns, primaryKey, unique, indexes, references }
  })
}
