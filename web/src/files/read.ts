/** A file that the service is asked about. */
export interface SentFile {
  readonly name: string;
  readonly content: string;
}

/** What came of reading files here, before the service sees them. */
export interface Taken {
  readonly files: readonly SentFile[];
  /** Why the others were not taken. */
  readonly refused: readonly string[];
}

/** Of all files together: what the service accepts in one request, less what JSON adds. */
const MOST = 900_000;

/** Reads files; what is no text, or too much, is refused here with a reason. */
export async function read(chosen: Iterable<File>): Promise<Taken> {
  const files: SentFile[] = [];
  const refused: string[] = [];
  let sum = 0;
  for (const file of chosen) {
    const name = file.webkitRelativePath || file.name;
    if (file.size > MOST || sum + file.size > MOST) {
      refused.push(`${name} is too large (${size(file.size)}). Send configuration files only, at most ${size(MOST)} together.`);
      continue;
    }
    const content = await text(file);
    if (content === undefined) {
      refused.push(`${name} is not a text file. Send a configuration file, an env file, a Compose file or manifests.`);
    } else if (content.trim() === '') {
      refused.push(`${name} is empty.`);
    } else {
      sum += file.size;
      files.push({ name, content });
    }
  }
  return { files: distinct(files), refused };
}

/** The files of a drop, also of folders in it; a folder that cannot be read gives none. */
export async function dropped(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.()).filter((each): each is FileSystemEntry => !!each);
  if (!entries.some((each) => each.isDirectory)) {
    return [...data.files];
  }
  const found: File[] = [];
  for (const entry of entries) {
    await walk(entry, 0, found);
  }
  return found;
}

const DEPTH = 4;
const FILES = 60;
const SKIPPED = /^(\.git|node_modules|vendor|target)$/;

async function walk(entry: FileSystemEntry, depth: number, found: File[]): Promise<void> {
  if (found.length >= FILES || depth > DEPTH || SKIPPED.test(entry.name)) {
    return;
  }
  if (entry.isFile) {
    found.push(await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed)));
    return;
  }
  const inside = await new Promise<FileSystemEntry[]>((done, failed) => (entry as FileSystemDirectoryEntry).createReader().readEntries(done, failed));
  for (const each of inside) {
    await walk(each, depth + 1, found);
  }
}

async function text(file: File): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.includes(0)) {
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Names tell files apart, so two of one name get a number. */
function distinct(files: readonly SentFile[]): SentFile[] {
  const seen = new Map<string, number>();
  return files.map(({ name, content }) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return { name: before ? `${name} (${before + 1})` : name, content };
  });
}

function size(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
