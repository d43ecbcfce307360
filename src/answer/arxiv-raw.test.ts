import { describe, expect, test } from 'vitest'
import { readArxivRaw } from './arxiv-raw.ts'

const KEPT = '<size>171kb</size><source_type>D</source_type>'
const GONE = '<size>0kb</size><source_type>I</source_type>'

function answer(versions: string, id = '2401.00001', namespace = 'http://arxiv.org/OAI/arXivRaw/'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
  <responseDate>2026-11-22T00:00:00Z</responseDate>
  <GetRecord><record><header><identifier>oai:arXiv.org:${id}</identifier></header><metadata>
    <arXivRaw xmlns="${namespace}"><id>${id}</id>${versions}<title>T</title></arXivRaw>
  </metadata></record></GetRecord>
</OAI-PMH>`
}

const version = (number: number | string, inside: string) =>
  `<version version="v${number}">${inside}</version>`

describe('the newest version', () => {
  test.each([
    ['withdraws the paper', version(1, KEPT) + version(2, GONE), 2, true],
    ['publishes it again', version(1, KEPT) + version(2, GONE) + version(3, KEPT), 3, false],
    ['is not always the last', version(10, GONE) + version(9, KEPT), 10, true],
    ['is the only one', version(1, KEPT), 1, false],
    ['is small', version(1, '<size>0kb</size><source_type>D</source_type>'), 1, false],
    ['is small and has no type', version(1, '<size>0kb</size>'), 1, false],
    ['has a size', version(1, '<size>10kb</size><source_type>I</source_type>'), 1, false],
  ])('%s', (_, versions, number, isWithdrawn) => {
    expect(readArxivRaw(answer(versions), '2401.00001')).toEqual({ version: number, isWithdrawn })
  })
})

test.each([
  ['another paper', answer(version(1, GONE), '2401.00002'), 'its answer is no record of the paper'],
  [
    'another form',
    answer(version(1, GONE), '2401.00001', 'http://arxiv.org/OAI/arXiv/'),
    'its answer is no record of the paper',
  ],
  ['no versions', answer(''), 'its answer has no versions'],
  ['versions without a number', answer(version('', GONE) + version('x', GONE)), 'its answer has no versions'],
  ['HTML', '<html><p>Down</html>', 'its answer is not well-formed XML'],
  ['a root of another kind', '<feed/>', 'its answer is no record of the paper'],
])('%s is no good answer', (_, text, message) => {
  expect(() => readArxivRaw(text, '2401.00001')).toThrow(message)
})
