import type { Paper } from './paper.ts'

/** A file format of bibliographies. One file each in `formats/`, loaded when a file of it is to be read. */
export interface Format {
  /** How the names of its files end, in lower case and with the dot: `.bib`. */
  extensions: readonly string[]
  /** The papers of a file. Never throws: what is wrong with the text is in `unread`. Absent: it is only written. */
  read?(text: string): ReadResult
}

/** What a file of a bibliography says. */
export interface ReadResult {
  /** In the order of the file; as the schema has them, but that `url` and `date` are empty where they are not known. */
  papers: Paper[]
  /** All that a paper should have got and did not, in the order of the file. */
  unread: Unread[]
}

/** An entry that could not be read, or a value in one that could not be taken over. */
export interface Unread {
  /** The line in which the entry begins, from 1. */
  line: number
  /** The entry or the value, as it is written. */
  text: string
  /** Why, as a sentence. */
  reason: string
  /** The index in `papers` of the paper that was read without this value. Absent: all of the entry is missing. */
  paper?: number
}
