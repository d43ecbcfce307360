import type { ValueMistake } from '../../block.ts'
import { isDateForm } from '../../date-form.ts'
import { didYouMean } from '../../text/nearest.ts'
import { quote } from '../../text/quote.ts'
import { eachOf, FIELDS, fieldsIn, WITH_ARGUMENT } from './fields.ts'
import type { Field, Group, Part } from './pattern.ts'
import { PRIVATE } from './slots.ts'

/** What is wrong with a pattern whose braces are in order: its head and the rest of it in parts, and all of its text. */
export function mistakesInParts(head: readonly Part[], parts: readonly Part[], text: string): ValueMistake[] {
  const mistakes: ValueMistake[] = []
  for (const part of head) {
    if (typeof part === 'string') continue
    const message = 'Unexpected field in the header of a table, expected fields in the row below its ruler'
    mistakes.push({ message, index: part.index })
  }
  checkParts(parts, undefined, mistakes)
  if (mistakes.length === 0 && !fieldsIn(parts).some(({ name }) => name === 'title'))
    mistakes.push({
      message: 'Unexpected pattern without the title of the paper, expected `{title}` in it',
      index: 0,
    })
  const index = text.search(PRIVATE)
  if (index >= 0) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
    mistakes.push({
      message: `Unexpected character ${quote(character)}, expected one that Unicode knows`,
      index,
    })
  }
  return mistakes
}

function checkParts(parts: readonly Part[], group: Group | undefined, mistakes: ValueMistake[]): void {
  const repeated = new Set<string>()
  for (const part of parts) {
    if (typeof part === 'string') continue
    if ('parts' in part) {
      if (fieldsIn(part.parts).length === 0) {
        const message =
          'Unexpected group without a field, expected a field in it, or `\\{` where the brace is text'
        mistakes.push({ message, index: part.index })
      }
      checkParts(part.parts, part, mistakes)
      continue
    }
    const message = mistakeInField(part, group, repeated)
    if (message !== undefined) mistakes.push({ message, index: part.index })
  }
}

function mistakeInField({ name, argument }: Field, group: Group | undefined, repeated: Set<string>) {
  const written = quote(`{${name}}`)
  if (!FIELDS.includes(name) && !name.startsWith('links.')) {
    const known = FIELDS.map((field) => `\`{${field}}\``).join(', ')
    return `Unexpected field ${written}, expected one of ${known}${didYouMean(name, FIELDS)}`
  }
  if (argument !== undefined && !WITH_ARGUMENT.has(name))
    return `Unexpected ${quote(`:${argument}`)} in the field ${written}, expected nothing behind its name`
  if (name === 'date' && argument !== undefined && !isDateForm(argument))
    return `Unexpected form of a date ${quote(argument)}, expected one such as \`YYYY-MM-DD\`, \`M/YY\` or \`D Mon YYYY\``
  const each = eachOf(name)
  if (each === undefined) return undefined
  if (group === undefined)
    return `Unexpected ${written} outside of a group, expected a group that is repeated for each ${each}, such as ${quote(each === 'tag' ? '{ [{tag}]}' : '{ [{link}]({link.url})}')}`
  repeated.add(each)
  if (repeated.size > 1)
    return `Unexpected ${written} in a group with links and tags, expected a group for each`
  return undefined
}
