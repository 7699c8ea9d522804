import { button, h } from './dom';

/** A modal dialog with a title and a way out; the browser keeps the focus inside and gives it back. */
export function dialog(title: string, ...content: Node[]): HTMLDialogElement {
  const id = `dialog-${title.toLowerCase().replace(/[^a-z]+/g, '-')}`;
  const element = h(
    'dialog',
    { 'aria-labelledby': id },
    h('header', {}, h('h2', { id }, title), button('Close', () => element.close(), { class: 'quiet' })),
    ...content,
  );
  element.addEventListener('click', (event) => {
    if (event.target === element) {
      element.close();
    }
  });
  element.addEventListener('close', () => element.remove());
  document.body.append(element);
  element.showModal();
  return element;
}
