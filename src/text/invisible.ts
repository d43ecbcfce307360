/** Characters that cannot be seen, or that hide what stands beside them. */

/** Controls, directions, zero widths, fillers, private use, halves of pairs, what is no character. White space has a rule of its own. */
export const INVISIBLE =
  /(?![\t-\r\x85])[\p{Cc}\xAD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uD800-\uF8FF\uFDD0-\uFDEF\uFEFF\uFFA0\uFFF0-\uFFFC\uFFFE\uFFFF\u{E0000}-\u{E007F}\u{F0000}-\u{10FFFF}]/gu
/** Those that can be left out without anything being lost. */
export const REMOVABLE = /[\xAD\u200B\u2060\uFEFF\uFFFC]/g
/** A hyphen in two or three signs, as copying from a PDF gives it: `-`, a soft hyphen, U+2010. */
export const BROKEN_HYPHEN = /(?<=[\p{L}\p{N}])-?\xAD\u2010(?=[\p{L}\p{N}])/gu
/** Joiners and non-joiners where they belong: between the letters of scripts that join them, and within an emoji. */
export const JOINER =
  /(?<=[\u0600-\u109F\u1780-\u18AF])[\u200C\u200D](?=[\u0600-\u109F\u1780-\u18AF])|(?<=[\u2190-\u2BFF\u{1F000}-\u{1FAFF}]\uFE0F?)\u200D/gu
export const PILED_MARKS = /\p{M}{5,}/u
