import { confirmDialog } from '../ui/dialog';
import { copy, download } from '../ui/save';
import { announce } from '../ui/status';

/** An output on its way out of the page. */
export interface Leaving {
  readonly name: string;
  readonly text: string;
  readonly masked: boolean;
  /** The same with passwords, if this is without. */
  readonly other?: () => Promise<string>;
  /** What to think of first: how it makes the connection less safe than it was, for example. */
  readonly doubts: readonly string[];
  /** Whether it is a whole file, with all its secrets. */
  readonly whole: boolean;
}

type Way = 'copy' | 'download';

/** Copies or saves; asks first if there is doubt, and says if passwords are masked. */
export function leave(way: Way, leaving: Leaving): void {
  if (leaving.doubts.length) {
    confirmDialog('Check this merge first', leaving.doubts, way === 'copy' ? 'Copy anyway' : 'Download anyway', () => void go(way, leaving));
  } else {
    void go(way, leaving);
  }
}

async function go(way: Way, { name, text, masked, other, whole }: Leaving): Promise<void> {
  await out(way, name, text);
  const done = way === 'copy' ? `Copied ${name}` : `Saved ${name}`;
  if (masked && other) {
    announce(`${done} with passwords masked. Enter the real ones before you use it.`, {
      label: way === 'copy' ? 'Copy with passwords' : 'Download with passwords',
      run: () => void other().then(
        (whole) => out(way, name, whole).then(() => announce(`${done} with passwords.`)),
        () => announce('The service does not answer. Nothing was copied or saved. Try again.'),
      ),
    });
  } else {
    announce(whole ? `${done} with the passwords in it.` : `${done}.`);
  }
}

async function out(way: Way, name: string, text: string): Promise<void> {
  if (way === 'copy') {
    await copy(text);
  } else {
    download(name, text);
  }
}
