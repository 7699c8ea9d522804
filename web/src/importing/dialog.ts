import type { Component } from '../api';
import { dialog } from '../ui/dialog';
import { h } from '../ui/dom';
import { ENV, type Dropped } from './files';

/** Asks for files. */
export function filesDialog(components: readonly Component[], onFiles: (files: FileList) => void): void {
  const input = h('input', {
    type: 'file',
    multiple: true,
    id: 'files',
    onChange: () => {
      if (input.files?.length) {
        onFiles(input.files);
        element.close();
      }
    },
  });
  const element = dialog(
    'Import what is configured already',
    h('p', {}, 'Drop files anywhere on this page, several at once, or choose them here:'),
    h('label', { class: 'drop', for: 'files' }, h('span', {}, [...components.map((each) => each.file), '.env'].join(', ')), input),
    h('p', { class: 'hint' }, 'They go to this service and nowhere else, and it keeps nothing. The spec they amount to takes the place of the one in the editor; undo there brings that back.'),
  );
}

/** Asks whose the files are that have no telling name. */
export function ownersDialog(files: readonly Dropped[], components: readonly Component[], onFiles: (files: Dropped[]) => void): void {
  const owners = [...components.map((each) => [each.name, `${each.title} (${each.file})`]), [ENV, 'Environment variables']] as const;
  const form = h(
    'form',
    {
      class: 'owners',
      onSubmit: (event: Event) => {
        event.preventDefault();
        const chosen = new FormData(form);
        element.close();
        onFiles(files.map((file, index) => ({ ...file, owner: file.owner ?? String(chosen.get(`owner-${index}`)) })));
      },
    },
    ...files.flatMap((file, index) =>
      file.owner === undefined
        ? [h('label', {}, file.name, h('select', { name: `owner-${index}` }, ...owners.map(([value, label]) => h('option', { value }, label))))]
        : [],
    ),
    h('button', { type: 'submit', class: 'primary' }, 'Import'),
  );
  const element = dialog('Whose files are these?', form);
}
