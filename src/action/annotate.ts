import type { Io } from '../command.ts'
import { annotation } from '../report/workflow-command.ts'

/** Makes an annotation of what the action itself has to say. */
export function annotate(kind: 'error' | 'warning', message: string, io: Pick<Io, 'out'>): void {
  io.out(`${annotation(kind, { title: 'paperlist' }, message)}\n`)
}
