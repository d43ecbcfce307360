import { inspect } from 'node:util'

type Colour = 'red' | 'yellow' | 'cyan' | 'bold' | 'dim' | 'underline'

/** A function for each colour and style that gives a text in it; the text as it is when colours are not wanted. */
export type Colours = Readonly<Record<Colour, (text: string) => string>>

/** The colours and styles of a terminal, or none. */
export function coloursFor(areWanted: boolean): Colours {
  const paint = (name: Colour) => {
    const [start, end] = inspect.colors[name] ?? [0, 0]
    return (text: string) => (areWanted ? `\u001B[${start}m${text}\u001B[${end}m` : text)
  }
  return {
    red: paint('red'),
    yellow: paint('yellow'),
    cyan: paint('cyan'),
    bold: paint('bold'),
    dim: paint('dim'),
    underline: paint('underline'),
  }
}
