import { labels } from './labels';
import { tall, wide } from './inside';
import type { Client, Picture, Store } from './model';
import { BOLD, GAP, NOTE, ROW, SMALL, type Box, type Frame, type Line, type Scene } from './scene';
import { clients, ENCRYPTION, kind, named } from './sentences';

const NARROW = 480;
/** Below, what is in a store stands one below the other. */
const TIGHT = 960;
const PAD = 14;
const HEAD = 34;
const APART = 9;
const LINKS = 130;
const SHORT_LINKS = 84;
const HIGHEST = 60;

/** Where everything goes, for a width; no DOM and no measuring, so the same input is the same picture. */
export function layout(picture: Picture, width: number): Scene {
  return width < NARROW ? stacked(picture, width) : beside(picture, width);
}

interface Group {
  readonly frames: readonly Frame[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly w: number;
  readonly h: number;
}

/** Components to the left, what they connect to on the right, a line for each connection. */
function beside(picture: Picture, width: number): Scene {
  const left = Math.max(130, ...picture.clients.map((client) => client.title.length * 7.6 + 28));
  const links = width < TIGHT ? SHORT_LINKS : LINKS;
  const room = width - left - links - 2;
  const drawn = group(picture, 0, 0, room, width < TIGHT ? tall : wide);
  const step = ROW + 10;
  const height = Math.max(drawn.h, picture.clients.length * step - 10) + 2;
  const spacing = Math.min(height / Math.max(picture.clients.length, 1), 64);
  // Of a tall picture the upper part is in view.
  const top = Math.min((height - spacing * picture.clients.length) / 2, HIGHEST);
  const boxes = picture.clients.map((client, index) => clientBox(client, 1, top + spacing * index + (spacing - ROW) / 2, left));
  const x = left + links + Math.max(0, (room - drawn.w) / 2.4);
  const stores = moved(drawn, x, Math.max(1, (height - drawn.h) / 2));
  const arrows = picture.clients.flatMap((client, index) =>
    stores.frames.flatMap((frame, at) => {
      const store = picture.stores[at];
      const box = boxes[index];
      return store && box && client.stores.includes(store.role)
        ? [{ from: [box.x + box.w, box.y + ROW / 2], to: [x - 2, frame.y + frame.h / 2], secure: store.encryption !== 'none', bad: client.bad?.includes(store.role) ?? false } as const]
        : [];
    }),
  );
  return { width, height: Math.ceil(height), frames: stores.frames, boxes: [...boxes, ...stores.boxes], lines: [...arrows, ...stores.lines] };
}

/** Components above, what they connect to below. */
function stacked(picture: Picture, width: number): Scene {
  const w = (width - 2 - GAP) / 2;
  const boxes = picture.clients.map((client, index) => clientBox(client, 1 + (index % 2) * (w + GAP), 1 + Math.floor(index / 2) * (ROW + GAP), w));
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.h));
  const stores = moved(group(picture, 0, 0, width - 2, tall), 1, bottom + 32);
  const [store] = picture.stores;
  const lines = store ? [{ from: [width / 2, bottom + 4], to: [width / 2, bottom + 29], secure: store.encryption !== 'none' } as const] : [];
  return { width, height: Math.ceil(bottom + 34 + stores.h), frames: stores.frames, boxes: [...boxes, ...stores.boxes], lines: [...lines, ...stores.lines] };
}

function group(picture: Picture, x: number, from: number, room: number, inside: typeof wide): Group {
  const drawn = picture.stores.map((store) => ({ store, lines: headline(picture, store, inside === wide), inner: inside(store, x + PAD, 0, room - 2 * PAD) }));
  const text = drawn.map(({ lines: { title, notes } }) => Math.max(title.length * BOLD + 46, ...notes.map((note) => note.length * SMALL + 28)));
  const w = Math.min(room, Math.max(inside === tall ? room : 0, ...drawn.map(({ inner }) => inner.w + 2 * PAD), ...text));
  let y = from;
  const groups = drawn.map(({ store, lines, inner }) => {
    const head = HEAD + lines.notes.length * NOTE;
    const h = head + inner.h + PAD;
    const frame: Frame = { x, y, w, h, ...lines, secure: store.encryption === 'none' ? 'no' : store.encryption === 'unverified' ? 'doubtful' : 'yes' };
    const placed = moved({ ...inner, frames: [] }, 0, y + head);
    y += h + APART;
    return { ...placed, frames: [frame] };
  });
  return {
    frames: groups.flatMap((each) => each.frames),
    boxes: groups.flatMap((each) => each.boxes),
    lines: groups.flatMap((each) => each.lines),
    w,
    h: y - from - APART,
  };
}

/** Room to the side takes what is else two lines. */
function headline(picture: Picture, store: Store, inOneLine: boolean): { title: string; notes: string[] } {
  const users = picture.stores.length > 1 ? `for ${clients(picture, store).map((client) => client.title).join(', ')}` : '';
  const { common } = labels(store.entries);
  const notes = [
    kind(store),
    common && store.entries.length > 3 ? `addresses end in ${common}` : '',
    store.database ? `database ${store.database}` : '',
    store.user ? `user ${store.user}` : '',
  ];
  const title = `${named(store.role)} · ${ENCRYPTION[store.encryption]}`;
  const [first = '', ...more] = notes.filter((each) => each);
  const lines = [first, more.join(' · '), users].filter((each) => each);
  return { title, notes: inOneLine ? [lines.join(' · ')] : lines };
}

function moved(group: Group, dx: number, dy: number): Group {
  const shift = <T extends Box | Frame>(each: T): T => ({ ...each, x: each.x + dx, y: each.y + dy });
  const point = ([x, y]: readonly [number, number]) => [x + dx, y + dy] as const;
  return {
    ...group,
    frames: group.frames.map(shift),
    boxes: group.boxes.map(shift),
    lines: group.lines.map((each) => ({ ...each, from: point(each.from), to: point(each.to) })),
  };
}

function clientBox(client: Client, x: number, y: number, w: number): Box {
  return { x, y, w, h: ROW, label: client.title, hint: `${client.title} uses: ${client.stores.join(', ') || 'nothing yet'}`, shape: 'client' };
}
