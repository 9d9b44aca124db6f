// How hard a masked QR square is to read (ISO/IEC 18004, 7.8.3): runs, blocks, finder-like runs, unbalanced darkness.

type Line = readonly boolean[];

/** Runs of five and more alike. */
function runs(line: Line): number {
  let [sum, length] = [0, 0];
  for (const [n, dark] of line.entries()) {
    length = n > 0 && dark === line[n - 1] ? length + 1 : 1;
    if (length === 5) sum += 3;
    else if (length > 5) sum += 1;
  }
  return sum;
}

const finders: readonly string[] = ["10111010000", "00001011101"];

/** Runs like a finder's with four light modules on one side; beyond the edge all is light. */
function finderLike(line: Line): number {
  const text = `0000${line.map(Number).join("")}0000`;
  let sum = 0;
  for (const finder of finders) for (let at = text.indexOf(finder); at !== -1; at = text.indexOf(finder, at + 1)) sum += 40;
  return sum;
}

function blocks(rows: readonly Line[]): number {
  let sum = 0;
  for (const [y, row] of rows.entries()) {
    const above = rows[y - 1];
    if (above === undefined) continue;
    for (let x = 1; x < row.length; x += 1) if (row[x] === row[x - 1] && row[x] === above[x] && row[x] === above[x - 1]) sum += 3;
  }
  return sum;
}

function imbalance(rows: readonly Line[]): number {
  const all = rows.length * rows.length;
  const dark = rows.reduce((sum, row) => sum + row.filter(Boolean).length, 0);
  return Math.floor(Math.abs(dark * 20 - all * 10) / all) * 10;
}

export function penaltyOf(rows: readonly Line[]): number {
  const columns = rows.map((_, x) => rows.map((row) => row[x] === true));
  return [...rows, ...columns].reduce((sum, line) => sum + runs(line) + finderLike(line), blocks(rows) + imbalance(rows));
}
