import { button, byId, h } from './dom';

export interface Choice {
  readonly label: string;
  readonly run: () => void;
  readonly primary?: boolean;
}

/** A message over the page that waits for a decision. */
export function banner(text: string, ...choices: readonly Choice[]): void {
  const place = byId('banner');
  const close = () => clearBanner();
  place.replaceChildren(
    h('span', {}, text),
    ...choices.map(({ label, run, primary }) =>
      button(label, () => {
        close();
        run();
      }, primary ? { class: 'primary' } : {}),
    ),
    button('Dismiss', close, { class: 'quiet' }),
  );
  place.hidden = false;
}

export function clearBanner(): void {
  byId('banner').hidden = true;
  byId('banner').replaceChildren();
}
