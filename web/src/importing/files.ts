import type { Component } from '../api';

/** A file that was dropped: a component's own, or variables. */
export interface Dropped {
  readonly name: string;
  readonly text: string;
  readonly owner: string | typeof ENV | undefined;
}

export const ENV = 'env';

/** By its name, as it is usual, or as people lengthen it: `tyk.conf`, `prod-tyk.conf`, `tyk.conf.bak`. */
export function owner(name: string, components: readonly Component[]): Dropped['owner'] {
  const known = [...components].sort((a, b) => b.file.length - a.file.length);
  return /(^|\.)env($|\.)/i.test(name)
    ? ENV
    : (known.find(({ file }) => name.toLowerCase() === file)?.name ?? known.find(({ file }) => name.toLowerCase().includes(file))?.name);
}

export async function read(files: Iterable<File>, components: readonly Component[]): Promise<Dropped[]> {
  return Promise.all(
    [...files].map(async (file) => ({ name: file.name, text: await file.text(), owner: owner(file.name, components) })),
  );
}

/** The files go into the body as they are: read and written again, numbers and repeated keys would be lost. */
export function body(files: readonly Dropped[]): string {
  const configs = files
    .filter((file) => file.owner !== ENV)
    .map((file) => `${JSON.stringify(file.owner)}:${file.text}`);
  const env = files.filter((file) => file.owner === ENV).map((file) => file.text);
  const parts = [
    ...(configs.length ? [`"configs":{${configs.join(',')}}`] : []),
    ...(env.length ? [`"env":${JSON.stringify(env.join('\n'))}`] : []),
  ];
  return `{${parts.join(',')}}`;
}
