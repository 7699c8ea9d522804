import { h } from '../ui/dom';
import type { Picture } from './model';
import { draw } from './draw';
import { layout } from './layout';
import { sentences } from './sentences';

/** Keeps the picture as wide as its place; the same in words goes to the list, if there is one. */
export function pictureView(place: HTMLElement, words?: HTMLElement): (picture: Picture) => void {
  let shown: Picture | undefined;
  let width = 0;
  const paint = () => {
    width = Math.floor(place.clientWidth);
    if (shown && width > 0) {
      place.replaceChildren(draw(layout(shown, width), 'Connections of the components', sentences(shown).join(' ')));
    }
  };
  new ResizeObserver(() => {
    if (Math.floor(place.clientWidth) !== width) {
      paint();
    }
  }).observe(place);
  return (picture) => {
    // A spec without an address yet keeps the last picture.
    if (picture.stores.length) {
      shown = picture;
      words?.replaceChildren(...sentences(picture).map((sentence) => h('li', {}, sentence)));
      paint();
    }
  };
}
