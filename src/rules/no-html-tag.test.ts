import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './no-html-tag.ts'

function problemsOf(title: string) {
  return [...rule.check(listOf([{ title }]))]
}

test.each([
  ['<i>E. coli</i>', 'E. coli'],
  ['A<br/>B', 'A B'],
])('%s becomes %s', (title, value) => {
  expect(problemsOf(title)[0]?.fix).toEqual([{ path: ['papers', 0, 'title'], value }])
})

test.each(['Toy</b> Models', 'Toy <!-- sic --> Models', '<i>x</i><sub>y</sub>'])(
  '%s is for a person',
  (title) => {
    expect(problemsOf(title)).toHaveLength(1)
    expect(problemsOf(title)[0]?.fix).toBeUndefined()
  },
)

test.each(['The <unk> Token', 'From <s> to </s>', '<eos>', 'Why 1 + 1 < 1', 'a<b and c>d', 'List<i>'])(
  '%s is let stand',
  (title) => {
    expect(problemsOf(title)).toEqual([])
  },
)
