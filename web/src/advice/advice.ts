import { Problem, type Api } from '../api';
import { button, byId, h } from '../ui/dom';
import { label, questions } from './questions';

interface Stated {
  readonly stated: string;
}

interface Option {
  readonly mode: string;
  readonly title: string;
  readonly rto: Stated;
  readonly rpo: Stated;
  readonly availability: Stated;
  readonly complexity: Stated;
  readonly cost: string;
  readonly useCase: string;
  readonly sharding: boolean;
  readonly multiRegion: boolean;
  readonly leastNodes: number;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
  readonly considerations: readonly string[];
  readonly spec: unknown;
}

interface Recommendation {
  readonly option: string;
  readonly fits: boolean;
  readonly requirements: readonly { readonly requirement: string; readonly met: boolean; readonly by: string }[];
}

type Cell = (option: Option) => string | readonly string[];

/** The rows of the table, each with the requirement that it answers to. */
const ROWS: readonly (readonly [title: string, requirement: string, cell: Cell])[] = [
  ['For', 'environment', (option) => option.useCase],
  ['Recovery', 'maxRtoSeconds', (option) => option.rto.stated],
  ['Data lost', 'maxRpoSeconds', (option) => option.rpo.stated],
  ['Availability', 'minAvailability', (option) => option.availability.stated],
  ['Cost', 'maxCost', (option) => option.cost],
  ['Effort', '', (option) => option.complexity.stated],
  ['Servers', '', (option) => `at least ${option.leastNodes}`],
  ['More data than one server', 'needsSharding', (option) => (option.sharding ? 'yes' : 'no')],
  ['Several regions', 'needsMultiRegion', (option) => (option.multiRegion ? 'yes' : 'no')],
  ['Pros', '', (option) => option.pros],
  ['Cons', '', (option) => option.cons],
  ['Consider', '', (option) => option.considerations],
];

/** The deployment options side by side, ranked as the answers change. */
export class Advice {
  private options: readonly Option[] = [];
  private asked = 0;
  private readonly table = h('div', { class: 'options', role: 'region', 'aria-label': 'Deployment options', tabindex: 0 });
  private readonly said = h('p', { role: 'status', class: 'hint' });

  constructor(
    private readonly api: Api,
    /** @param servers whether there are servers that one configures oneself */
    private readonly onSpec: (spec: unknown, title: string, servers: boolean) => void,
  ) {
    byId('advice').replaceChildren(
      h('h2', {}, 'What do you need?'),
      h('p', { class: 'hint' }, 'Leave out what does not matter. The table is sorted by what fits best.'),
      questions((answers) => void this.rank(answers)),
      this.said,
      this.table,
    );
  }

  async open(): Promise<void> {
    if (!this.options.length) {
      try {
        this.options = (await this.api.get<{ options: Option[] }>('deployment-options')).options;
      } catch {
        this.said.textContent = 'The service does not answer. Open this view again to retry.';
        return;
      }
      await this.rank({});
    }
  }

  private async rank(answers: Record<string, unknown>): Promise<void> {
    const turn = ++this.asked;
    try {
      const answer = JSON.parse(await this.api.post('recommendations', JSON.stringify(answers))) as { possible: boolean; recommendations: Recommendation[] };
      if (turn === this.asked) {
        const asked = Object.keys(answers).length;
        this.said.textContent = !asked ? '' : answer.possible ? 'Best fit first.' : 'No option meets all requirements. The closest comes first.';
        this.draw(answer.recommendations, asked > 0);
      }
    } catch (failure) {
      if (turn === this.asked) {
        const errors = failure instanceof Problem ? failure.errors.map((each) => `${label(each.pointer.slice(1))}: ${each.detail} ${each.fix}`) : [];
        this.said.textContent = errors.join(' ') || (failure instanceof Problem ? failure.detail : 'The service does not answer. This ranking does not have your last change.');
      }
    }
  }

  private draw(ranked: readonly Recommendation[], asked: boolean): void {
    const columns = ranked.flatMap((each) => {
      const option = this.options.find(({ mode }) => mode === each.option);
      return option ? [{ option, ranked: each }] : [];
    });
    this.table.replaceChildren(
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h('tr', {}, h('td', {}), ...columns.map(({ option, ranked: { fits } }) => h('th', { scope: 'col', class: asked ? (fits ? 'fits' : 'misses') : '' }, h('b', {}, option.title), asked ? h('span', {}, fits ? '✓ fits' : '✗ does not fit') : null, button(`Use ${option.title}`, () => this.onSpec(option.spec, option.title, option.mode !== 'enterprise'), { class: asked && !fits ? '' : 'primary' })))),
        ),
        h('tbody', {}, ...ROWS.map(([title, requirement, cell]) => h('tr', {}, h('th', { scope: 'row' }, title), ...columns.map(({ option, ranked: { requirements } }) => this.cell(cell(option), requirements.find((each) => each.requirement === requirement)))))),
      ),
    );
  }

  private cell(content: string | readonly string[], requirement: Recommendation['requirements'][number] | undefined): HTMLElement {
    const body = typeof content === 'string' ? content : h('ul', {}, ...content.map((each) => h('li', {}, each)));
    return h('td', { class: requirement ? (requirement.met ? 'met' : 'missed') : '' }, body, requirement ? h('span', { class: 'by' }, requirement.by) : null);
  }
}
