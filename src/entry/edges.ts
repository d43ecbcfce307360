/** What stands around a field of an entry and is no part of it. */
export const EDGES = /[\s.,;:|/–—·•~*_"“”\u200b\ufeff-]/
