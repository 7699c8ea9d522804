import { labels } from './labels';
import type { Store } from './model';
import { CELL, GAP, MONO, ROW, SMALL, type Box, type Line } from './scene';

/** What is drawn in a store's frame. */
export interface Inside {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly w: number;
  readonly h: number;
}

const CAPTION = 18;
const LEARNED = 210;
const BETWEEN = 150;
const STACK = 3;
/** More are one box. */
const MANY = 12;

/** The configured addresses to the left, what clients discover from there to the right. */
export function wide(store: Store, x: number, y: number, most: number): Inside {
  const learned = targets(store);
  const cells = grid(store, x, y, learned.length ? most - LEARNED - BETWEEN : most);
  const bottom = Math.max(y + CELL, ...cells.map((box) => box.y + box.h));
  const edge = Math.max(x, ...cells.filter((box) => box.shape !== 'caption').map((box) => box.x + box.w));
  if (!learned.length) {
    return { boxes: cells, lines: [], w: edge - x, h: bottom - y };
  }
  const height = learned.length * (ROW + 16) - 16;
  const top = Math.max(y, (y + CAPTION + bottom - height) / 2);
  const boxes = learned.map((each, index) => ({ ...each, x: edge + BETWEEN, y: top + index * (ROW + 16), w: LEARNED, h: ROW }));
  const end = Math.max(bottom, top + height);
  return { boxes: [...cells, ...boxes], lines: arrows(store, boxes, edge), w: edge + BETWEEN + LEARNED - x, h: end - y };
}

/** One below the other. */
export function tall(store: Store, x: number, y: number, most: number): Inside {
  const cells = grid(store, x, y, most);
  const boxes: Box[] = [];
  const lines: Line[] = [];
  let above = Math.max(y, ...cells.map((box) => box.y + box.h));
  for (const each of targets(store)) {
    const top = above + 28;
    lines.push(line(store, [x + 26, above + 3], [x + 26, top - 3], boxes.length ? 'replicates to' : verb(store)));
    boxes.push({ ...each, x, y: top, w: most, h: ROW });
    above = top + ROW;
  }
  return { boxes: [...cells, ...boxes], lines, w: most, h: above - y };
}

function arrows(store: Store, [first, second]: readonly Box[], edge: number): Line[] {
  if (!first) {
    return [];
  }
  const y = first.y + ROW / 2;
  const replicas = second ? [line(store, [first.x + 26, first.y + ROW + 1], [first.x + 26, second.y - 3])] : [];
  return [line(store, [edge + 8, y], [first.x - 3, y], verb(store)), ...replicas];
}

function grid(store: Store, x: number, y: number, most: number): Box[] {
  const shape = store.mode === 'sentinel' ? 'sentinel' : store.seeds ? 'seed' : 'node';
  if (store.entries.length > MANY) {
    return [folded(store, shape, x, y, most)];
  }
  const short = store.entries.length <= STACK ? store.entries : labels(store.entries).short;
  const longest = Math.max(8, ...short.map((label) => label.length));
  const w = Math.min(longest * MONO + (shape === 'node' ? 24 : 36), most, store.entries.length <= STACK ? 440 : 240);
  const columns = store.entries.length <= STACK ? 1 : Math.max(1, Math.floor((most + GAP) / (w + GAP)));
  const rows = Math.ceil(short.length / columns);
  const even = Math.ceil(short.length / Math.max(rows, Math.min(STACK, short.length)));
  const caption = addressCaption(store);
  const above = caption ? CAPTION : 0;
  const head: Box = { x, y: y - 2, w: most, h: CAPTION, label: caption, hint: '', shape: 'caption' };
  const cells = store.entries.map((entry, index) => ({
    x: x + (index % even) * (w + GAP),
    y: y + above + Math.floor(index / even) * (CELL + GAP),
    w,
    h: CELL,
    label: short[index] ?? entry,
    hint: `${entry}: ${{ sentinel: 'a Sentinel', seed: 'a seed node', node: 'a server' }[shape]}`,
    shape,
  }) as const);
  return caption ? [{ ...head, w: Math.max(w, Math.min(most, caption.length * SMALL)) }, ...cells] : cells;
}

/** As many addresses as do not fit, by their first and last. */
function folded(store: Store, shape: Box['shape'], x: number, y: number, most: number): Box {
  const { short } = labels(store.entries);
  const label = `${store.entries.length} ${store.mode === 'sentinel' ? 'Sentinels' : 'nodes'}: ${short[0] ?? ''} … ${short.at(-1) ?? ''}`;
  return { x, y, w: Math.min(label.length * MONO + 40, most), h: ROW, label, hint: store.entries.join(', '), shape };
}

/** What the addresses are that a component is told, if the store's own headline does not say it. */
function addressCaption(store: Store): string {
  const one = store.entries.length === 1;
  if (store.mode === 'sentinel') {
    return one ? 'One Sentinel' : `${store.entries.length} Sentinels`;
  }
  if (store.seeds) {
    return one ? 'Configuration endpoint' : `${store.entries.length} seed nodes`;
  }
  return store.mode === 'enterprise' ? 'Proxy' : '';
}

function targets(store: Store): Pick<Box, 'label' | 'hint' | 'shape'>[] {
  if (store.mode === 'sentinel') {
    return [
      { label: `master of “${store.masterName ?? '?'}”`, hint: 'The Sentinels return its address', shape: 'node' },
      { label: 'its replicas', hint: 'Copies of the master; one is promoted if the master fails', shape: 'ghost' },
    ];
  }
  if (store.seeds) {
    return [{ label: 'every node of the cluster', hint: 'Clients discover them from a seed node', shape: 'ghost' }];
  }
  return store.mode === 'enterprise' ? [{ label: 'its shards', hint: 'Clients see only the proxy', shape: 'ghost' }] : [];
}

function verb(store: Store): string {
  return store.mode === 'sentinel' ? 'return the address' : store.seeds ? 'list' : 'forwards to';
}

function line(store: Store, from: Line['from'], to: Line['to'], label?: string): Line {
  return { from, to, secure: store.encryption !== 'none', ...(label ? { label } : {}) };
}
