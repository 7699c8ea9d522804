import type { SentFile } from '../files/read';
import type { Found } from '../live/findings';
import { maskedText } from '../output/mask';
import { byId, h } from '../ui/dom';

/** A file as it was sent, with its findings at their lines; passwords are masked. */
export function fileText(file: SentFile, found: readonly Found[], line: number | undefined): void {
  const own = found.filter((each) => each.file === file.name && each.at);
  const rows = maskedText(file.content).replace(/\n$/, '').split('\n').map((content, index) => {
    const here = own.filter((each) => each.at?.line === index + 1);
    const worst = (['error', 'warning', 'info'] as const).find((severity) => here.some((each) => each.severity === severity));
    return h(
      'span',
      { class: ['row', worst, index + 1 === line ? 'meant' : ''].filter((each) => each).join(' '), ...(here.length ? { title: here.map((each) => each.message).join('\n') } : {}) },
      h('span', { class: 'number', 'aria-hidden': 'true' }, String(index + 1)),
      h('span', {}, `${content}\n`),
    );
  });
  const place = byId('file-text');
  place.replaceChildren(...rows);
  place.querySelector('.meant')?.scrollIntoView({ block: 'center' });
}
