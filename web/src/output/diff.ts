import { diffLines } from 'diff';

export interface Line {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Unchanged lines between two others: only how many there are. */
export interface Skipped {
  readonly skipped: number;
}

const AROUND = 3;

/** The lines of two texts, without what is far from every change. */
export function difference(before: string, after: string): (Line | Skipped)[] {
  const lines = diffLines(before, after).flatMap((part) =>
    part.value
      .replace(/\n$/, '')
      .split('\n')
      .map((text): Line => ({ kind: part.added ? 'added' : part.removed ? 'removed' : 'same', text })),
  );
  const near = lines.map((_, index) => lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some((each) => each.kind !== 'same'));
  const shown: (Line | Skipped)[] = [];
  let skipped = 0;
  lines.forEach((line, index) => {
    if (near[index]) {
      if (skipped) {
        shown.push({ skipped });
        skipped = 0;
      }
      shown.push(line);
    } else {
      skipped++;
    }
  });
  return skipped ? [...shown, { skipped }] : shown;
}
