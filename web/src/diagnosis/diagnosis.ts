import type { Component } from '../api';
import { called, type Intake } from '../files/intake';
import type { SentFile } from '../files/read';
import { edited } from '../fixes/edits';
import { summary, type Found } from '../live/findings';
import { grouped } from '../live/list';
import type { MergeFile } from '../output/merge';
import { ofConnections } from '../picture/files';
import { pictureView } from '../picture/show';
import { button, byId, h } from '../ui/dom';
import { download } from '../ui/save';
import { compared } from './compared';
import { comparison, decided } from './table';
import { fileText } from './text';

export interface DiagnosisEvents {
  readonly title: (component: string) => string;
  /** The spec that the person has decided for, and what to show of it. */
  readonly onSpec: (spec: unknown, component?: string, merge?: boolean) => void;
  /** The files with fixes in them. */
  readonly onFiles: (files: readonly SentFile[], fixed: ReadonlySet<string>) => void;
  readonly onForget: () => void;
}

/** What files amount to: a table of connections, findings by their cause, and the text that they are about. */
export class Diagnosis {
  private taken: Intake | undefined;
  private right = '';
  private shown = '';
  private fixed: ReadonlySet<string> = new Set();
  private refused: readonly string[] = [];

  constructor(
    private readonly components: readonly Component[],
    private readonly events: DiagnosisEvents,
  ) {}

  get files(): readonly SentFile[] {
    return this.taken?.files ?? [];
  }

  /** The whole file of a component, if it is among the files. */
  mergeFile(component: string): MergeFile | undefined {
    const source = this.taken?.sources.find((each) => each.form === 'component-file' && each.components.some((member) => member.component === component));
    const file = this.files.find(({ name }) => name === source?.name);
    return file && { name: file.name, text: file.content.replace(/^\uFEFF/, '') };
  }

  show(taken: Intake, refused: readonly string[], fixed: ReadonlySet<string>): void {
    this.taken = taken;
    this.refused = refused;
    this.fixed = fixed;
    this.right = '0';
    if (!taken.files.some(({ name }) => name === this.shown)) {
      this.shown = taken.found.find((each) => each.file)?.file ?? taken.files[0]?.name ?? '';
    }
    this.draw();
  }

  forget(): void {
    this.taken = undefined;
    byId('diagnosis').replaceChildren();
  }

  private draw(): void {
    const { taken } = this;
    if (!taken) {
      return;
    }
    const table = comparison(taken.specs, this.components, this.right);
    const picture = h('div', { class: 'drawing' });
    const view = compared(table, this.right, {
      onRight: (component) => this.choose(component),
      onOutput: (component) => this.continue(component),
      onMerge: (component) => (this.mergeFile(component) ? () => this.continue(component, true) : undefined),
    });
    const found = taken.found.length ? grouped(taken.found, this.list()) : h('p', { class: 'hint' }, 'No problems found.');
    byId('diagnosis').replaceChildren(
      h(
        'div',
        { class: 'report' },
        this.head(taken),
        ...this.refused.map((each) => h('p', { class: 'notice' }, each)),
        ...this.downloads(taken),
        ...this.first(taken),
        ...(table.connections.length ? [view] : []),
        h('h3', {}, 'Findings'),
        found,
        ...(table.connections.length ? [h('h3', {}, 'Connections'), picture] : []),
      ),
      this.texts(taken),
    );
    if (table.connections.length) {
      pictureView(picture)(ofConnections(table, this.components));
    }
    this.text();
  }

  private head(taken: Intake): HTMLElement {
    const what = called(taken.sources, taken.files, this.events.title);
    return h(
      'div',
      { class: 'head' },
      h('div', {}, h('h2', {}, summary(taken.found)), h('p', { class: 'hint' }, `${taken.files.map(({ name }) => name).join(', ')}: ${what}.`)),
      h('div', { class: 'choices' }, taken.spec === undefined ? null : button('Continue to the output', () => this.continue(), { class: 'primary' }), button('Remove the files', this.events.onForget)),
    );
  }

  private first({ first }: Intake): HTMLElement[] {
    const steps = first.map(({ reason, fix, file, line }) =>
      h('li', {}, reason, ' ', h('span', { class: 'fix' }, fix), ' ', file === undefined ? null : button(line === undefined ? file : `${file}:${line}`, () => this.at(file, line), { class: 'code' })),
    );
    return steps.length ? [h('section', { class: 'first', 'aria-labelledby': 'first-title' }, h('h3', { id: 'first-title' }, 'Do this first'), h('ol', {}, ...steps))] : [];
  }

  private choose(id: string): void {
    this.right = id;
    this.draw();
    byId('diagnosis').querySelector<HTMLElement>('input[name=right]:checked')?.focus();
  }

  private continue(component?: string, merge?: boolean): void {
    const { taken } = this;
    const spec: unknown = taken?.spec === undefined ? undefined : JSON.parse(taken.spec);
    const right = taken?.specs[Number(this.right)];
    this.events.onSpec(this.right !== '0' && right ? decided(right.spec, spec) : spec, component, merge);
  }

  private list(): Parameters<typeof grouped>[1] {
    return {
      title: this.events.title,
      place: (each) => (each.file && each.at ? `${each.file}:${each.at.line}:${each.at.column}` : (each.file ?? each.pointer)),
      onChoose: (each) => this.at(each.file ?? this.shown, each.at?.line),
      fixes: (each) => (each.edits?.length ? [{ label: 'Fix it', run: () => this.fix(each) }] : []),
    };
  }

  private fix({ edits = [], file = this.files[0]?.name ?? '' }: Found): void {
    const own = edits.map((edit) => ({ ...edit, file: edit.file ?? file }));
    this.events.onFiles(edited(this.files, own), new Set([...this.fixed, ...own.map((edit) => edit.file)]));
  }

  private downloads(taken: Intake): HTMLElement[] {
    const files = taken.files.filter(({ name }) => this.fixed.has(name));
    return files.length
      ? [h('p', { class: 'notice' }, 'Fixed on this page, not yet in your files: ', ...files.map(({ name, content }) => button(`Download ${name}`, () => download(name.split('/').at(-1) ?? name, content))))]
      : [];
  }

  private texts(taken: Intake): HTMLElement {
    const choice = h('select', { id: 'file-choice', 'aria-label': 'File', onChange: () => this.at(choice.value) }, ...taken.files.map(({ name }) => h('option', { value: name }, name)));
    return h(
      'div',
      { class: 'texts' },
      h('div', { class: 'bar' }, choice, h('span', { class: 'hint' }, 'passwords masked')),
      h('pre', { id: 'file-text', tabindex: 0, role: 'region', 'aria-label': 'Text of the file' }),
    );
  }

  private at(file: string, line?: number): void {
    this.shown = file;
    this.text(line);
  }

  private text(line?: number): void {
    const file = this.files.find(({ name }) => name === this.shown);
    byId<HTMLSelectElement>('file-choice').value = this.shown;
    if (file) {
      fileText(file, this.taken?.found ?? [], line);
    }
  }
}
