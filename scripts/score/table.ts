/** Rows of cells, the first at the left and the others at the right of their columns. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** `98.4`: never rounded up to 100. */
export function percent(share: number): string {
  return share === 1 ? '100' : (Math.floor(share * 1000) / 10).toFixed(1)
}
