import { Problem, type Api, type Diagnostic } from '../api';
import { members, Places, token } from '../json/places';
import { member, pretty } from '../json/print';
import { problems, type Found } from '../live/findings';
import { isJson } from '../live/live';
import { body, ENV, type Dropped } from './files';

export interface Imported {
  readonly files: readonly Dropped[];
  /** Absent if no spec can say what the files do. */
  readonly spec?: string;
  readonly found: readonly Found[];
}

/** Asks the service what the files say. A file that is no JSON is told of on its own, with its own lines. */
export async function imported(api: Api, files: readonly Dropped[]): Promise<Imported> {
  for (const file of files) {
    if (file.owner !== ENV && !isJson(file.text)) {
      return { files, found: await broken(api, file) };
    }
  }
  try {
    const answer = await api.post('imports', body(files));
    const { diagnostics } = JSON.parse(answer) as { diagnostics: Diagnostic[] };
    return { files, spec: specText(answer), found: diagnostics };
  } catch (failure) {
    return { files, found: problems(problem(failure)) };
  }
}

async function broken(api: Api, file: Dropped): Promise<Found[]> {
  try {
    await api.post(`imports/${file.owner}`, file.text);
    return [];
  } catch (failure) {
    return problems(problem(failure)).map((each) => ({ ...each, pointer: `/configs/${token(file.owner ?? '')}` }));
  }
}

function problem(failure: unknown): Problem {
  if (failure instanceof Problem) {
    return failure;
  }
  throw failure;
}

function specText(answer: string): string {
  return `${pretty(JSON.parse(member(answer, '/spec')))}\n`;
}

/** Where a finding is, in the words of the files: `tyk.conf line 12, storage.prot`. */
export function where(found: Found, files: readonly Dropped[]): string {
  const [kind, name = '', ...path] = members(found.pointer);
  if (kind === 'env') {
    const file = files.find((each) => each.owner === ENV && each.text.includes(name));
    return [file?.name, name].filter((each) => each).join(' ');
  }
  const file = files.find((each) => each.owner === name);
  if (!file) {
    return found.pointer;
  }
  const place = Places.of(file.text).nearest(path.map((each) => `/${token(each)}`).join(''));
  const offset = place?.key?.from ?? place?.from ?? 0;
  const line = found.at?.line ?? file.text.slice(0, offset).split('\n').length;
  return `${file.name} line ${line}${path.length ? `, ${path.join('.')}` : ''}`;
}
