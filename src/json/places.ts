import { createScanner } from 'jsonc-parser'
import type { Path } from '../document.ts'
import { isClosing, isOpening, TOKEN } from './tokens.ts'

/** A value in a JSON text: where it stands, as offsets. */
export interface Place {
  start: number
  end: number
  /** Where its name stands, quotes included, when it is a member of an object. */
  keyStart?: number
  keyEnd?: number
}

/** A member or an element. */
export interface Child extends Place {
  /** The member's name or the element's index. */
  name: string | number
}

/** Where the values of a JSON text stand. Only what is asked for is looked at, so a large file costs little. */
export interface JsonPlaces {
  /** The place of the value at `path`, and how many steps of the path led to it: fewer than its length when there is no such value. */
  find(path: Path): { place: Place; steps: number }
  /** The members or elements of the array or object that starts at `start`; empty for other values. */
  children(start: number): readonly Child[]
}

/** The places in `text`, which must be JSON that `JSON.parse` accepts. */
export function placesIn(text: string): JsonPlaces {
  const scanner = createScanner(text, true)
  const known = new Map<number, readonly Child[]>()

  /** The place of the value whose first token the scanner stands on; leaves the scanner on its last token. */
  function skipValue(): Place {
    const start = scanner.getTokenOffset()
    for (let depth = 0; ; scanner.scan()) {
      const token: number = scanner.getToken()
      if (isOpening(token)) depth++
      else if (isClosing(token)) depth--
      if (depth === 0 || token === TOKEN.end) {
        return { start, end: scanner.getTokenOffset() + scanner.getTokenLength() }
      }
    }
  }

  function scanChildren(start: number): Child[] {
    scanner.setPosition(start)
    const open: number = scanner.scan()
    if (!isOpening(open)) return []
    const children: Child[] = []
    for (
      let token: number = scanner.scan();
      !isClosing(token) && token !== TOKEN.end;
      token = scanner.scan()
    ) {
      if (token === TOKEN.comma) continue
      if (open === TOKEN.openBracket) {
        children.push({ name: children.length, ...skipValue() })
        continue
      }
      const name = scanner.getTokenValue()
      const keyStart = scanner.getTokenOffset()
      const keyEnd = keyStart + scanner.getTokenLength()
      scanner.scan()
      scanner.scan()
      children.push({ name, keyStart, keyEnd, ...skipValue() })
    }
    return children
  }

  function children(start: number): readonly Child[] {
    let found = known.get(start)
    if (found === undefined) {
      found = scanChildren(start)
      known.set(start, found)
    }
    return found
  }

  let whole: Place | undefined

  function root(): Place {
    if (whole === undefined) {
      scanner.setPosition(0)
      scanner.scan()
      whole = skipValue()
    }
    return whole
  }

  return {
    children,
    find(path) {
      let place = root()
      for (const [steps, name] of path.entries()) {
        const inside = children(place.start)
        const next = typeof name === 'number' ? inside[name] : inside.find((child) => child.name === name)
        if (next === undefined) return { place, steps }
        place = next
      }
      return { place, steps: path.length }
    },
  }
}
