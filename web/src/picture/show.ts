import { byId, h } from '../ui/dom';
import type { Picture } from './model';
import { draw } from './draw';
import { layout } from './layout';
import { sentences } from './sentences';

/** Keeps the picture as wide as the page. */
export function pictureView(): (picture: Picture) => void {
  const place = byId('picture-drawing');
  const text = byId('picture-words');
  let shown: Picture | undefined;
  let width = 0;
  const paint = () => {
    width = Math.floor(place.clientWidth);
    if (shown && width > 0) {
      place.replaceChildren(draw(layout(shown, width)));
    }
  };
  new ResizeObserver(() => {
    if (Math.floor(place.clientWidth) !== width) {
      paint();
    }
  }).observe(place);
  return (picture) => {
    // A spec that says nothing yet leaves the last picture alone.
    if (picture.stores.length) {
      shown = picture;
      text.replaceChildren(...sentences(picture).map((sentence) => h('li', {}, sentence)));
      paint();
    }
  };
}
