/** The lines of a body as we wrote them: who edits it in the browser, if only by ticking a box, sends others. */
export function linesOf(body: string): string[] {
  return body.split(/\r?\n/)
}

/** Whether a body on GitHub is the one that we would write. */
export function isSameBody(there: string, ours: string): boolean {
  return linesOf(there).join('\n') === ours
}
