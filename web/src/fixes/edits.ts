import type { Edit, Position } from '../api';
import type { SentFile } from '../files/read';

/** The files after edits; those of one file from its end, so that none moves another. */
export function edited(files: readonly SentFile[], edits: readonly Edit[]): SentFile[] {
  return files.map((file) => {
    const own = edits.filter((edit) => edit.file === file.name).map((edit) => ({ from: offset(file.content, edit.from), to: offset(file.content, edit.to), text: edit.text }));
    own.sort((a, b) => b.from - a.from);
    return own.length ? { ...file, content: own.reduce((text, { from, to, text: insert }) => text.slice(0, from) + insert + text.slice(to), file.content) } : file;
  });
}

/** Where a line and column are in a text; lines end as the service counts them. */
export function offset(text: string, { line, column }: Position): number {
  let start = 0;
  for (let each = 1; each < line; each++) {
    const end = text.indexOf('\n', start);
    if (end < 0) {
      return text.length;
    }
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}
