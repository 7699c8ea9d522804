import type { Component } from '../api';
import { called, releases, type Intake } from '../files/intake';
import { mergeFiles, type MergeFiles } from '../files/planes';
import type { SentFile } from '../files/read';
import { edited } from '../fixes/edits';
import { placed, summary, type Found } from '../live/findings';
import { grouped } from '../live/list';
import { ALL } from '../output/forms';
import { ofConnections } from '../picture/files';
import { pictureView } from '../picture/show';
import { button, byId, h } from '../ui/dom';
import { download } from '../ui/save';
import { compared } from './compared';
import { diagnosed } from './diagnosed';
import { planePicker } from './planes';
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
  private plane = '';
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

  /** The files that a merge changes for a component, or for all. */
  mergeFiles(component: string): MergeFiles | undefined {
    const { taken, plane } = this;
    return taken && mergeFiles(taken, plane, component === ALL ? this.components.map(({ name }) => name) : [component]);
  }

  show(taken: Intake, refused: readonly string[], fixed: ReadonlySet<string>): void {
    this.taken = taken;
    this.refused = refused;
    this.fixed = fixed;
    this.take(taken.planes.find(({ name }) => name === this.plane)?.name ?? taken.planes[0]?.name ?? '');
    if (!taken.files.some(({ name }) => name === this.shown)) {
      this.shown = taken.found.find((each) => each.file)?.file ?? taken.files[0]?.name ?? '';
    }
    this.draw();
  }

  forget(): void {
    this.taken = undefined;
    byId('diagnosis').replaceChildren();
  }

  /** A fault elsewhere does not change which plane one works on. */
  private take(plane: string): void {
    this.plane = plane;
    this.right = this.taken?.specs.find((each) => each.plane === plane)?.id ?? '';
  }

  private draw(): void {
    const { taken } = this;
    if (!taken) {
      return;
    }
    const usable = taken.planes.length > 0;
    const table = usable ? comparison(taken.specs.filter(({ plane }) => plane === this.plane), this.components, this.right) : diagnosed(taken.connections);
    const picture = h('div', { class: 'drawing' });
    const choices = {
      onRight: (component: string) => this.choose(component),
      onOutput: (component: string) => this.continue(component),
      onMerge: (component: string) => (this.mergeFiles(component) ? () => this.continue(component, true) : undefined),
    };
    const view = compared(table, this.right, usable ? choices : undefined);
    const found = taken.found.length ? grouped(taken.found, this.list()) : h('p', { class: 'hint' }, 'No problems found.');
    byId('diagnosis').replaceChildren(
      h(
        'div',
        { class: 'report' },
        this.head(taken),
        ...this.refused.map((each) => h('p', { class: 'notice' }, each)),
        ...this.downloads(taken),
        ...this.first(taken),
        ...planePicker(taken, this.plane, this.components, (plane) => this.choosePlane(plane)),
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
    const known = releases(taken.sources, this.events.title);
    return h(
      'div',
      { class: 'head' },
      h(
        'div',
        {},
        h('h2', {}, summary(taken.found)),
        h('p', { class: 'hint' }, `${taken.files.map(({ name }) => name).join(', ')}: ${what}.`),
        known ? h('p', { class: 'hint' }, `Releases: ${known}.`) : null,
      ),
      h('div', { class: 'choices' }, ...this.ways(taken), button('Remove the files', this.events.onForget)),
    );
  }

  /** With faults, correcting the files comes first. */
  private ways({ planes, found }: Intake): HTMLElement[] {
    if (!planes.length) {
      return [];
    }
    const faulty = found.some(({ severity }) => severity !== 'info');
    const correct = this.mergeFiles(ALL) ? [button('Correct the files', () => this.continue(ALL, true), { class: faulty ? 'primary' : '' })] : [];
    const go = button('Continue to the output', () => this.continue(), { class: faulty && correct.length ? '' : 'primary' });
    return faulty ? [...correct, go] : [go, ...correct];
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

  private choosePlane(name: string): void {
    this.take(name);
    this.draw();
    byId('diagnosis').querySelector<HTMLElement>('input[name=plane]:checked')?.focus();
  }

  private continue(component?: string, merge?: boolean): void {
    const { taken, plane } = this;
    const text = taken?.planes.find(({ name }) => name === plane)?.spec;
    const spec: unknown = text === undefined ? undefined : JSON.parse(text);
    const own = taken?.specs.filter((each) => each.plane === plane) ?? [];
    const right = own.findIndex(({ id }) => id === this.right);
    // The first is the one that the plane's spec follows.
    this.events.onSpec(right > 0 ? decided(own[right]?.spec, spec) : spec, component, merge);
  }

  private list(): Parameters<typeof grouped>[1] {
    return {
      title: this.events.title,
      place: placed,
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
      ? [h('p', { class: 'notice' }, 'Fixed on this page only. Download the files and replace yours: ', ...files.map(({ name, content }) => button(`Download ${name}`, () => download(name.split('/').at(-1) ?? name, content))))]
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

  at(file: string, line?: number): void {
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
