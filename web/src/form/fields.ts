import { h } from '../ui/dom';

/** A field with its label, and room for what is wrong with it. */
export function field(label: string, control: HTMLElement, hint?: string): HTMLElement {
  const id = control.dataset['field'] ?? '';
  control.id = `field-${id}`;
  const notes = `notes-${id}`;
  control.setAttribute('aria-describedby', notes);
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), control, h('div', { id: notes, class: 'notes' }, hint ? h('p', { class: 'hint' }, hint) : null));
}

export function text(name: string, onText: (value: string) => void, props: Record<string, unknown> = {}): HTMLInputElement {
  const input = h('input', { type: 'text', 'data-field': name, autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off', ...props, onInput: () => onText(input.value) });
  return input;
}

export function number(name: string, onNumber: (value: number | undefined) => void, least: number): HTMLInputElement {
  const input = h('input', { type: 'number', min: least, step: 1, 'data-field': name, onInput: () => onNumber(input.value === '' ? undefined : Number(input.value)) });
  return input;
}

export function select(name: string, options: readonly (readonly [value: string, label: string])[], onChoice: (value: string) => void): HTMLSelectElement {
  const element = h('select', { 'data-field': name, onChange: () => onChoice(element.value) }, ...options.map(([value, label]) => h('option', { value }, label)));
  return element;
}

export function check(name: string, label: string, onCheck: (on: boolean) => void): HTMLElement {
  const input = h('input', { type: 'checkbox', 'data-field': name, id: `field-${name}`, 'aria-describedby': `notes-${name}`, onChange: () => onCheck(input.checked) });
  return h('div', { class: 'field check' }, h('label', {}, input, label), h('div', { id: `notes-${name}`, class: 'notes' }));
}

/** Puts a value into a control that is not being written in. */
export function fill(root: HTMLElement, name: string, value: unknown): void {
  const control = root.querySelector<HTMLInputElement>(`[data-field="${CSS.escape(name)}"]`);
  if (control?.type === 'checkbox') {
    control.checked = value === true;
  } else if (control && control !== document.activeElement) {
    control.value = value === undefined || value === null ? '' : String(value);
  }
}
