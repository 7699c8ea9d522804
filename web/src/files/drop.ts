import { byId } from '../ui/dom';
import { dropped } from './read';

/** Files and text may be dropped and pasted anywhere on the page. */
export function anywhere(onFiles: (files: Iterable<File>) => void, onText: (text: string) => void): void {
  const overlay = byId('drop');
  let inside = 0;
  const end = () => {
    inside = 0;
    overlay.hidden = true;
  };
  document.addEventListener('dragenter', (event) => {
    if (takes(event.dataTransfer)) {
      inside++;
      overlay.hidden = false;
    }
  });
  document.addEventListener('dragleave', () => {
    if (--inside <= 0) {
      end();
    }
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    end();
    const data = event.dataTransfer;
    const text = data?.getData('text/plain') ?? '';
    if (data?.files.length) {
      void dropped(data).then(onFiles);
    } else if (text.trim()) {
      onText(text);
    }
  });
  document.addEventListener('paste', (event) => {
    if (isField(event.target as Element)) {
      return;
    }
    const files = event.clipboardData?.files;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files?.length) {
      event.preventDefault();
      onFiles([...files]);
    } else if (text.trim()) {
      event.preventDefault();
      onText(text);
    }
  });
}

function takes(data: DataTransfer | null): boolean {
  return !!data && [...data.types].some((type) => type === 'Files' || type === 'text/plain');
}

function isField(element: Element): boolean {
  return !!element.closest?.('input, textarea, select, #editor, dialog');
}
