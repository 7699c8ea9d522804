/** What many addresses have in common, told once, so that each keeps what tells it apart. */
export interface Labels {
  readonly common: string;
  readonly short: readonly string[];
}

const WORTH_IT = 4;

export function labels(entries: readonly string[]): Labels {
  const common = entries.length < 2 ? '' : sharedEnd(entries);
  return common.length < WORTH_IT
    ? { common: '', short: entries }
    : { common, short: entries.map((entry) => entry.slice(0, -common.length)) };
}

/** From a dot or a colon on, so that no name is cut in its middle. */
function sharedEnd(entries: readonly string[]): string {
  const [first = ''] = entries;
  let length = 0;
  while (length < first.length && entries.every((entry) => entry.length > length + 1 && entry.at(-1 - length) === first.at(-1 - length))) {
    length++;
  }
  const end = length ? first.slice(-length) : '';
  const cut = end.search(/[.:]/);
  return cut < 0 ? '' : end.slice(cut);
}

/** What fits, without its middle where it does not. */
export function fitted(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const kept = Math.max(most - 1, 2);
  return `${text.slice(0, Math.ceil(kept / 2))}…${text.slice(-Math.floor(kept / 2))}`;
}
