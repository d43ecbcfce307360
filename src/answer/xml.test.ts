import { describe, expect, test } from 'vitest'
import { childrenOf, childText, readXml } from './xml.ts'

describe('readXml', () => {
  test('reads names by their vocabulary, whatever the prefix', () => {
    const root = readXml(
      '<a:r xmlns:a="urn:a" xmlns="urn:b"><x>1</x><a:x t="&lt;">2</a:x><x xmlns="">3</x></a:r>',
    )
    expect(root).toMatchObject({ name: 'r', namespace: 'urn:a' })
    expect(['urn:b', 'urn:a', '', 'urn:c'].map((namespace) => childText(root, namespace, 'x'))).toEqual([
      '1',
      '2',
      '3',
      undefined,
    ])
    expect(childrenOf(root, 'urn:a', 'x')[0]?.attributes.get('t')).toBe('<')
  })

  test('joins text, references and CDATA, without comments and without what is further down', () => {
    const root = readXml('<r><x>a &amp;&#65;<!-- no --><![CDATA[<b>]]]]><![CDATA[>]]><y>down</y> z</x></r>')
    expect(childText(root, '', 'x')).toBe('a &A<b>]]> z')
  })

  test.each([
    '',
    ' ',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a>&nbsp;</a>',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<x:a/>',
    '<a>\u0000</a>',
    '<a>]]></a>',
    '<!DOCTYPE a [<!ENTITY e "expand">]><a>&e;</a>',
    '<html><br><p>unclosed</html>',
  ])('refuses %j', (text) => {
    expect(() => readXml(text)).toThrow('its answer is not well-formed XML')
  })

  test('refuses depth and numbers beyond all measure', () => {
    const nested = (levels: number) => '<a>'.repeat(levels) + '</a>'.repeat(levels)
    const wide = (elements: number) => `<r>${'<a/>'.repeat(elements - 1)}</r>`
    expect(readXml(nested(32)).name).toBe('a')
    expect(() => readXml(nested(33))).toThrow('its answer is not well-formed XML')
    const attributes = (number: number) =>
      `<a ${Array.from({ length: number }, (_, at) => `a${at}=""`).join(' ')}/>`
    expect(readXml(attributes(32)).attributes.size).toBe(32)
    expect(() => readXml(attributes(33))).toThrow('its answer is not well-formed XML')
    expect(readXml(wide(500_000)).children).toHaveLength(499_999)
    expect(() => readXml(wide(500_001))).toThrow('its answer is not well-formed XML')
  })
})
