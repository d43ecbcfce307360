import { describe, expect, test } from 'vitest'
import { similarTitles, titleKey } from './title.ts'

describe('titleKey', () => {
  test.each([
    ['letters and digits in lower case', 'GPT-4 Technical Report!', 'gpt4technicalreport'],
    ['accents', 'Déjà Vu: Itô–Taylor', 'dejavuitotaylor'],
    ['accents in their decomposed form', 'De\u0301ja\u0300 Vu', 'dejavu'],
    ['letters that Unicode does not take apart', 'Øresund, Łódź, Straße, Ægir', 'oresundlodzstrasseaegir'],
    ['ligatures', 'Eﬃcient Deﬁnitions', 'efficientdefinitions'],
    ['superscripts', 'M³IT', 'm3it'],
    ['Greek letters', 'β-VAE', 'betavae'],
    ['mathematical alphabets', '𝒩eural', 'neural'],
    ['accents in LaTeX', "D{\\'e}j\\`a Vu", 'dejavu'],
    ['maths in LaTeX', '$\\beta$-VAE', 'betavae'],
    ['powers in LaTeX', 'M$^3$IT', 'm3it'],
    ['commands of LaTeX that are not known', '$\\mathcal{N}$eural', 'neural'],
    ['protective braces', '{N}eural {NLP}', 'neuralnlp'],
    ['HTML', 'M<sup>3</sup>IT &amp; <i>Déj&agrave; Vu</i>', 'm3itanddejavu'],
    ['an ampersand between words', 'Bias & Variance', 'biasandvariance'],
    ['an ampersand within a word', 'Q&amp;A', 'qa'],
    ['words in angle brackets', 'The <unk> Token', 'theunktoken'],
    ['signs that end a word', 'ISS++: C# for C++', 'iss++c#forc++'],
    ['the same signs elsewhere', 'A+B + C #1 of Vision+Language', 'abc1ofvisionlanguage'],
    ['other scripts', 'Transformer升级之路：7', 'transformer升级之路7'],
    ['emoji', '✨Sparkles🚀', 'sparkles'],
    ['nothing', '!?', ''],
  ])('%s', (_, title, key) => {
    expect(titleKey(title)).toBe(key)
  })
})

describe('similarTitles', () => {
  test.each([
    ['case and punctuation', 'Toy Models of Superposition', 'toy models: of superposition.'],
    ['a typo', 'Knowledge Neurons in Transformers', 'Knowlegde Neurons in Transformers'],
    ['two typos', 'Knowledge Neurons in Transformers', 'Knowledge Neuron in Tranformers'],
    ['a singular', 'Understanding Language Models', 'Understanding Language Model'],
    ['an article', 'A Theory of Recursive Training', 'Theory of Recursive Training'],
    ['hyphens', 'Chain-of-Thought Prompting', 'Chain of Thought Prompting'],
    ['LaTeX', '$\\ell_1$ Regularisation', 'ℓ₁ Regularisation'],
    ['no subtitle', 'Rephrasing the Web: A Recipe for Language Modeling', 'Rephrasing the Web'],
    ['no subtitle behind a dash', 'Rephrasing the Web -- A Recipe', 'Rephrasing the Web'],
    ['no subtitle behind a question', 'Is It Deep? A Study of Networks', 'Is It Deep?'],
    ['no head', 'RWKV: Reinventing RNNs for the Transformer Era', 'Reinventing RNNs for the Transformer Era'],
  ])('similar: %s', (_, a, b) => {
    expect(similarTitles(a, b)).toBe(true)
    expect(similarTitles(b, a)).toBe(true)
  })

  test.each([
    ['another title', 'Toy Models of Superposition', 'Finding Neurons in a Haystack'],
    ['another number', 'Segment Anything in Images, Version 2', 'Segment Anything in Images, Version 3'],
    ['a number more', 'DeepSeek-V3 Technical Report Annotated', 'DeepSeek-V3.2 Technical Report Annotated'],
    ['another part', 'Reliable Distributed Algorithms, Part I', 'Reliable Distributed Algorithms, Part II'],
    ['a sequel', 'Textbooks Are All You Really Need', 'Textbooks Are All You Really Need II'],
    ['a negation', 'Supervised Domain Adaptation', 'Unsupervised Domain Adaptation'],
    ['a word more', 'There Is Free Lunch in Optimization', 'There Is No Free Lunch in Optimization'],
    ['another letter', 'The Structure of Vitamin C in Solution', 'The Structure of Vitamin D in Solution'],
    [
      'another ideograph',
      '大语言模型的涌现能力现象与解释大语言模型的甲',
      '大语言模型的涌现能力现象与解释大语言模型的乙',
    ],
    ['a typo in a short title', 'Chain of Code', 'Chain of Node'],
    ['a head of two letters', 'AI: A Survey of Everything', 'AI'],
    ['a short subtitle', 'CMU: A Survey', 'A Survey'],
    ['a version behind a colon', 'Ratio 3:1', 'Ratio 3'],
    ['no letters', '!!', '??'],
  ])('not similar: %s', (_, a, b) => {
    expect(similarTitles(a, b)).toBe(false)
    expect(similarTitles(b, a)).toBe(false)
  })
})
