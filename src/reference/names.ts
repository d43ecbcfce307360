/** What stands after a name and belongs to it: then a comma does not mean that the family name comes first. */
const SUFFIX = /^(?:[JS][Rr]|II|III|IV|Inc|Ltd|LLC)\.?$/
/** Degrees, which alone after a comma are rather initials. */
const DEGREE = /^(?:Ph\.? ?D|M\.? ?D)\.?$/i

/**
 * A name, given name first, from its parts between commas: `Lovelace, Ada` is `Ada Lovelace`. A suffix stands in the middle
 * in BibTeX and at the end in RIS. Parts that are no such name are left together, as several authors in one would be.
 */
export function nameOf(parts: readonly string[]): string {
  const [family = '', ...others] = parts.map((part) => part.trim()).filter((part) => part !== '')
  const suffix = others.find((part) => SUFFIX.test(part) || (others.length > 1 && DEGREE.test(part)))
  const [given = '', ...more] = others.filter((part) => part !== suffix)
  if (more.length > 0 || (given === '' && suffix !== undefined)) return [family, ...others].join(', ')
  return [given, family, suffix ?? ''].filter((part) => part !== '').join(' ')
}
