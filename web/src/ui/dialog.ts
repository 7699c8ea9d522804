import { button, h } from './dom';

let number = 0;

/** A modal dialog with a title and a close button; the browser keeps the focus inside and returns it. */
export function dialog(title: string, ...content: Node[]): HTMLDialogElement {
  const id = `dialog-${number++}`;
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

/** Asks before something that is dangerous; the safe answer has the focus. */
export function confirmDialog(title: string, points: readonly string[], yes: string, onYes: () => void): void {
  const safe = button('Cancel', () => element.close(), { class: 'primary', autofocus: true });
  const go = button(yes, () => {
    element.close();
    onYes();
  });
  const element = dialog(title, h('ul', { class: 'points' }, ...points.map((each) => h('li', {}, each))), h('div', { class: 'choices' }, safe, go));
}
