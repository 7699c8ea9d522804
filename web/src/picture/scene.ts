/** A picture with every place decided. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly Frame[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly label: string;
  readonly hint: string;
  readonly shape: 'client' | 'node' | 'seed' | 'sentinel' | 'ghost' | 'caption';
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly title: string;
  readonly notes: readonly string[];
  readonly secure: 'yes' | 'no' | 'doubtful';
}

export interface Line {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly secure: boolean;
  readonly bad?: boolean;
  readonly label?: string;
}

/** Widths of a letter, near enough to lay out without measuring. */
export const MONO = 7.3;
export const SANS = 6.9;
export const SMALL = 6.1;
export const BOLD = 7.5;

export const ROW = 30;
export const CELL = 24;
export const GAP = 6;
export const NOTE = 15;
