import { byId, h } from '../ui/dom';

let taker: (files: FileList) => void = () => {};

/** The one control that opens the browser's file dialog. */
export function filePicker(): void {
  const input = h('input', {
    type: 'file',
    id: 'files',
    multiple: true,
    class: 'off-screen',
    tabindex: -1,
    'aria-hidden': 'true',
    onChange: () => {
      if (input.files?.length) {
        taker(input.files);
      }
      input.value = '';
    },
  });
  document.body.append(input);
}

export function pick(onFiles: (files: Iterable<File>) => void): void {
  taker = (files) => onFiles([...files]);
  byId('files').click();
}
