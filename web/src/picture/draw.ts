import { svg } from '../ui/dom';
import { fitted } from './labels';
import { BOLD, MONO, NOTE, SANS, SMALL, type Box, type Frame, type Line, type Scene } from './scene';

/** Markers are found by their ids in the whole page, in which there may be two pictures. */
let drawn = 0;

/** The scene as SVG. Looks are classes, for light and dark; the text alternative is its description. */
export function draw(scene: Scene, title: string, description: string): SVGElement {
  const name = `picture-${drawn++}`;
  return svg(
    'svg',
    {
      viewBox: `0 0 ${scene.width} ${scene.height}`,
      width: scene.width,
      height: scene.height,
      role: 'img',
      'aria-label': title,
      'aria-description': description,
    },
    svg('defs', {}, ...ARROWS.map((each) => arrow(name, each))),
    ...scene.frames.map(frame),
    ...scene.lines.map((each) => line(each, name)),
    ...scene.boxes.map(box),
  );
}

const ARROWS = ['arrow', 'arrow-open', 'arrow-bad'];

function arrow(picture: string, kind: string): SVGElement {
  const shape = svg('path', { d: 'M0 0L8 4L0 8z', class: kind });
  return svg('marker', { id: `${picture}-${kind}`, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' }, shape);
}

function frame({ x, y, w, h, title, notes, secure }: Frame): SVGElement {
  return svg(
    'g',
    { class: `frame ${secure}` },
    svg('rect', { x, y, width: w, height: h, rx: 10 }),
    lock(x + 14, y + 10, secure === 'no'),
    svg('text', { x: x + 32, y: y + 20, class: 'title' }, fitted(title, Math.floor((w - 44) / BOLD))),
    ...notes.map((note, index) =>
      svg('text', { x: x + 14, y: y + 37 + index * NOTE, class: 'notes' }, fitted(note, Math.floor((w - 28) / SMALL))),
    ),
  );
}

/** A padlock, whose bow is up where nothing is encrypted. */
function lock(x: number, y: number, open: boolean): SVGElement {
  const bow = open ? `M${x + 2.5} ${y + 5}v-3a3 3 0 0 1 6 0` : `M${x + 2.5} ${y + 6}v-3a3 3 0 0 1 6 0v3`;
  return svg('g', { class: 'lock' }, svg('path', { d: bow, class: 'bow' }), svg('rect', { x, y: y + 5.5, width: 11, height: 7, rx: 1.5 }));
}

function line({ from: [x1, y1], to: [x2, y2], secure, bad, label }: Line, picture: string): SVGElement {
  const bend = Math.abs(x2 - x1) / 2;
  const d = x1 === x2 || y1 === y2 ? `M${x1} ${y1}L${x2} ${y2}` : `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  const end = bad ? 'arrow-bad' : secure ? 'arrow' : 'arrow-open';
  const vertical = x1 === x2;
  return svg(
    'g',
    { class: ['link', secure ? '' : 'open', bad ? 'bad' : ''].filter((each) => each).join(' ') },
    svg('path', { d, 'marker-end': `url(#${picture}-${end})` }),
    label
      ? svg(
          'text',
          { x: vertical ? x1 + 10 : (x1 + x2) / 2, y: vertical ? (y1 + y2) / 2 + 4 : y1 - 6, 'text-anchor': vertical ? 'start' : 'middle' },
          label,
        )
      : null,
  );
}

function box({ x, y, w, h, label, hint, shape }: Box): SVGElement {
  if (shape === 'caption') {
    return svg('text', { x, y: y + 11, class: 'caption' }, fitted(label, Math.floor(w / SMALL)));
  }
  const badge = shape === 'seed' || shape === 'sentinel';
  const letters = Math.floor((w - (badge ? 28 : 14)) / (shape === 'client' ? SANS + 0.5 : MONO));
  const middle = y + h / 2;
  return svg(
    'g',
    { class: `box ${shape}` },
    svg('title', {}, hint),
    svg('rect', { x, y, width: w, height: h, rx: shape === 'sentinel' ? h / 2 : 6 }),
    badge ? mark(x + 12, middle, shape) : null,
    svg('text', { x: badge ? x + 22 : x + w / 2, y: middle + 4, 'text-anchor': badge ? 'start' : 'middle' }, fitted(label, letters)),
  );
}

/** A ring for what is only a seed, an eye for what watches. */
function mark(x: number, y: number, shape: string): SVGElement {
  return shape === 'seed'
    ? svg('circle', { cx: x, cy: y, r: 3.5, class: 'ring' })
    : svg('g', { class: 'eye' }, svg('path', { d: `M${x - 6} ${y}q6 -7 12 0q-6 7 -12 0z` }), svg('circle', { cx: x, cy: y, r: 1.8 }));
}
