import { without } from './secrets';

const NAME = '#spec=';

/** A link that opens the page with the spec. Browsers send nothing after the # to a server. */
export function link(page: string, spec: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(without(spec)));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `${page.split('#')[0]}${NAME}${btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
}

/** The spec of such a link; a link that is cut off or changed has none. */
export type Linked = { readonly kind: 'none' } | { readonly kind: 'bad' } | { readonly kind: 'spec'; readonly spec: unknown };

export function linked(fragment: string): Linked {
  if (!fragment.startsWith(NAME)) {
    return { kind: 'none' };
  }
  try {
    const binary = atob(fragment.slice(NAME.length).replace(/-/g, '+').replace(/_/g, '/'));
    const spec = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)))) as unknown;
    return typeof spec === 'object' && spec !== null ? { kind: 'spec', spec } : { kind: 'bad' };
  } catch {
    return { kind: 'bad' };
  }
}
