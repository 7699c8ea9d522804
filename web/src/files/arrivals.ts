import type { Api } from '../api';
import type { Diagnosis } from '../diagnosis/diagnosis';
import { object } from '../form/topology';
import { isJson } from '../json/lenient';
import { ALL, MERGE } from '../output/forms';
import { banner, clearBanner } from '../ui/banner';
import type { Views } from '../work/views';
import type { Work } from '../work/work';
import { called, intake, isSpec, specOf, type Intake } from './intake';
import { pick } from './pick';
import { read, type SentFile } from './read';

/** Takes what is dropped, pasted or chosen: a spec is opened, anything else is checked. */
export class Arrivals {
  constructor(
    private readonly api: Api,
    private readonly work: Work,
    private readonly diagnosis: Diagnosis,
    private readonly views: Views,
    private readonly title: (component: string) => string,
  ) {}

  choose(): void {
    pick((files) => void this.files(files));
  }

  async text(text: string): Promise<void> {
    if (isSpec(text)) {
      this.work.openText(text, 'json', 'Opened the spec.');
    } else {
      await this.check(this.with([{ name: 'pasted text', content: text }]));
    }
  }

  async files(chosen: Iterable<File>): Promise<void> {
    const { files, refused } = await read(chosen);
    const spec = specOf(files);
    if (spec && files.length === 1) {
      this.work.openText(spec.content, 'json', `Opened ${spec.name}.`);
      return;
    }
    const rest = files.filter((each) => each !== spec);
    const notes = [...refused, ...(spec ? [`${spec.name} is a spec. To open it, drop it alone.`] : [])];
    if (rest.length) {
      await this.check(this.with(rest), notes);
    } else {
      banner(notes.join(' ') || 'There is no file to read. Drop configuration files, or a folder with them.');
    }
  }

  async check(files: readonly SentFile[], notes: readonly string[] = [], fixed: ReadonlySet<string> = new Set()): Promise<void> {
    clearBanner();
    const taken = await this.asked(files);
    if (!taken) {
      return;
    }
    this.diagnosis.show(taken, notes, fixed);
    const { component, form } = this.work.pane.request;
    const merging = this.views.view === 'work' && form === MERGE;
    if (merging && this.diagnosis.mergeFiles(component)) {
      this.views.offer('diagnosis', true);
      this.work.again();
    } else {
      this.views.show('diagnosis');
      if (merging) {
        banner(`None of the files configures ${component === ALL ? 'a Tyk component' : `the ${this.title(component)}`}.`);
      }
    }
  }

  /** Of what was pasted into the editor, whether it is something else than a spec. */
  async recognise(text: string, before: string): Promise<void> {
    const { spec } = this.work;
    const whole = spec.text;
    if (isSpec(whole) || (isJson(whole) && 'topology' in object(JSON.parse(whole)))) {
      return;
    }
    const taken = await intake(this.api, [{ name: 'pasted text', content: text }]).catch(() => undefined);
    if (taken?.sources.some((each) => each.components.length) && spec.text === whole) {
      const check = () => {
        spec.editor.replace(before);
        this.diagnosis.show(taken, [], new Set());
        this.views.show('diagnosis');
      };
      banner(`This is ${called(taken.sources, taken.files, this.title)}, not a spec.`, { label: 'Check it', primary: true, run: check }, { label: 'Keep as text', run: () => undefined });
    }
  }

  /** Files that come later belong to those that are there; one of the same name takes its place. */
  private with(files: readonly SentFile[]): readonly SentFile[] {
    const before = this.views.view === 'start' ? [] : this.diagnosis.files;
    return [...before.filter(({ name }) => !files.some((each) => each.name === name)), ...files];
  }

  private async asked(files: readonly SentFile[]): Promise<Intake | undefined> {
    try {
      return await intake(this.api, files);
    } catch {
      banner('The service does not answer, so the files were not read. Drop them again when it runs.', { label: 'Try again', primary: true, run: () => void this.check(files) });
      return undefined;
    }
  }
}
