/** What a person writes as addresses: apart by commas, blanks or lines, as URLs too. */
export interface Addresses {
  readonly list: readonly string[];
  readonly username?: string;
  readonly password?: string;
  readonly database?: number;
  readonly tls?: true;
  /** What was read beyond the addresses, for the person to see. */
  readonly notes: readonly string[];
}

const URL_FORM = /^(rediss?|rediss?-sentinel):\/\/(?:([^@/]*)@)?([^/?#]+)(?:\/(\d+))?/i;

/** @param port the port of an address that has none */
export function addresses(text: string, port: number): Addresses {
  const list: string[] = [];
  const notes: string[] = [];
  let found: Omit<Addresses, 'list' | 'notes'> = {};
  for (const part of text.split(/[\s,;"']+/).map(bare).filter((each) => each)) {
    const url = URL_FORM.exec(part);
    if (url) {
      const [, scheme = '', login, hosts = '', database] = url;
      const [user, ...rest] = (login ?? '').split(':');
      const password = rest.join(':');
      found = {
        ...found,
        ...(user ? { username: decoded(user) } : {}),
        ...(password ? { password: decoded(password) } : {}),
        ...(database && database !== '0' ? { database: Number(database) } : {}),
        ...(scheme.toLowerCase().startsWith('rediss') ? { tls: true as const } : {}),
      };
      list.push(...hosts.split(','));
    } else {
      list.push(part);
    }
  }
  const whole = list.map((each) => withPort(each, port));
  const added = whole.filter((each, index) => each !== list[index]).length;
  if (added) {
    notes.push(added === 1 ? `Port ${port} was added.` : `Port ${port} was added to ${added} addresses.`);
  }
  const read = [found.username ? 'user' : '', found.password ? 'password' : '', found.database ? 'database' : '', found.tls ? 'TLS' : ''].filter((each) => each);
  if (read.length) {
    notes.push(`Taken from the URL: ${read.join(', ')}.`);
  }
  return { list: [...new Set(whole)], ...found, notes };
}

/** Without the brackets and dashes of JSON and YAML lists. */
function bare(part: string): string {
  return /^\[[0-9a-f:.]+\](:\d+)?$/i.test(part) && part.includes('::') ? part : part.replace(/^[[-]+|\]+$/g, '');
}

function withPort(address: string, port: number): string {
  if (/^\[[^\]]*\]$/.test(address)) {
    return `${address}:${port}`;
  }
  if (/^[0-9a-f]*:[0-9a-f:]*:[0-9a-f:]*$/i.test(address)) {
    return `[${address}]:${port}`;
  }
  return /^[\w.-]+$/.test(address) ? `${address}:${port}` : address;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
