/** A field of an entry, as a JSON Schema describes it. */
interface Field {
  description?: string
}

/** What the table needs of the schema of papers.json. */
export interface PaperSchema {
  definitions: { paper: { required: string[]; properties: Readonly<Record<string, Field>> } }
}

const FIELDS = /(?<=<!-- fields:[^\n]*-->\n)[\s\S]*?(?=<!-- end of fields -->)/

/**
 * The page with a table of the fields of an entry between its two `fields` comments.
 * @throws when the page has no such comments, or a field no description.
 */
export function withFieldsTable(page: string, schema: PaperSchema): string {
  if (!FIELDS.test(page)) throw new Error('Unexpected page without a comment `fields:` and its end')
  return page.replace(FIELDS, () => `\n${fieldsTable(schema)}\n`)
}

function fieldsTable({ definitions: { paper } }: PaperSchema): string {
  const rows = Object.entries(paper.properties).map(([name, { description }]) => {
    if (description === undefined) throw new Error(`Unexpected field ${name} without a description`)
    const needed = paper.required.includes(name) ? 'yes' : ''
    return `| \`${name}\` | ${needed} | ${description.replaceAll('|', '\\|')} |\n`
  })
  return `| field | needed | what |\n| --- | --- | --- |\n${rows.join('')}`
}
