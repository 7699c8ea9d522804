import { without } from './secrets';

const NAME = '#spec=';

/** A link that opens the page with the spec. What stands behind # is never sent to a server. */
export function link(page: string, spec: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(without(spec)));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `${page.split('#')[0]}${NAME}${btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
}

/** The spec of such a link, if it is one. */
export function linked(fragment: string): unknown {
  if (!fragment.startsWith(NAME)) {
    return undefined;
  }
  try {
    const binary = atob(fragment.slice(NAME.length).replace(/-/g, '+').replace(/_/g, '/'));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0))));
  } catch {
    return undefined;
  }
}
