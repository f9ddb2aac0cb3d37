/** The share of pairs, written as `from-to`, that the others have the other way around. */
export function mirroredShare(pairs: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let mirrored = 0;
  for (const pair of pairs) {
    const [from = '', to = ''] = pair.split('-');
    if (others.has(`${to}-${from}`)) mirrored++;
  }
  return pairs.size === 0 ? 0 : mirrored / pairs.size;
}
