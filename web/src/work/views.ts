import { byId, h } from '../ui/dom';

export type View = 'start' | 'advice' | 'diagnosis' | 'work';

const TITLES: Readonly<Record<View, string>> = { start: 'Start', advice: 'Compare options', diagnosis: 'Your files', work: 'Spec and output' };

/** Which of its views the page shows; those without content are not offered. */
export class Views {
  private shown: View = 'start';
  private offered: ReadonlySet<View> = new Set<View>(['start', 'advice']);

  constructor(private readonly onShow: (view: View) => void) {}

  get view(): View {
    return this.shown;
  }

  show(view: View): void {
    const before = this.shown;
    this.shown = view;
    this.offer(view, true);
    for (const each of Object.keys(TITLES) as View[]) {
      byId(each).hidden = each !== view;
    }
    document.body.dataset['view'] = view;
    if (before !== view) {
      window.scrollTo(0, 0);
    }
    this.onShow(view);
  }

  offer(view: View, there: boolean): void {
    this.offered = new Set([...[...this.offered].filter((each) => each !== view), ...(there ? [view] : [])]);
    this.draw();
  }

  private draw(): void {
    const place = byId('views');
    const focused = place.contains(document.activeElement);
    place.hidden = false;
    place.replaceChildren(
      ...(Object.keys(TITLES) as View[])
        .filter((each) => this.offered.has(each))
        .map((each) => h('button', { type: 'button', id: `view-${each}`, ...(each === this.shown ? { 'aria-current': 'page' } : {}), onClick: () => this.show(each) }, TITLES[each])),
    );
    if (focused) {
      byId(`view-${this.shown}`).focus();
    }
  }
}
