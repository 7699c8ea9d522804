/** A line of a unified diff. */
export interface Line {
  readonly kind: 'same' | 'added' | 'removed' | 'hunk';
  readonly text: string;
}

/**
 * The lines of a unified diff, with their texts from the two files. Secrets are masked in whole files, because a mask may
 * depend on lines that the diff leaves out.
 */
export function difference(diff: string, before: string, after: string): Line[] {
  const old = before.split('\n');
  const now = after.split('\n');
  let from = 0;
  let to = 0;
  return diff
    .split('\n')
    .slice(2)
    .flatMap((line): Line[] => {
      const hunk = /^@@ -(\d+)\S* \+(\d+)/.exec(line);
      if (hunk) {
        from = Number(hunk[1]) - 1;
        to = Number(hunk[2]) - 1;
        return [{ kind: 'hunk', text: line }];
      }
      switch (line[0]) {
        case '-':
          return [{ kind: 'removed', text: old[from++] ?? '' }];
        case '+':
          return [{ kind: 'added', text: now[to++] ?? '' }];
        case ' ':
          from++;
          return [{ kind: 'same', text: now[to++] ?? '' }];
        default:
          return [];
      }
    });
}
