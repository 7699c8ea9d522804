import { Places, type Place } from './places';

const WIDTH = 72;

/** As the service prints it, from a text: numbers, repeated members and escapes stay as they were written. */
export function reprinted(text: string): string {
  const out: string[] = [];
  let indent = '';
  let last = '';
  for (const token of text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? []) {
    const opens = last === '{' || last === '[';
    if (token === '}' || token === ']') {
      indent = indent.slice(2);
      out.push(opens ? ' ' : `\n${indent}`, token);
    } else if (token === ',' || token === ':') {
      out.push(token === ',' ? ',' : ': ');
    } else {
      out.push(opens || last === ',' ? `\n${indent}` : '', token);
    }
    if (token === '{' || token === '[') {
      indent += '  ';
    }
    last = token;
  }
  return `${out.join('')}\n`;
}

/** The text of one value of an answer, untouched but for the indent. */
export function member(text: string, pointer: string): string {
  const place: Place | undefined = Places.of(text).get(pointer);
  return place ? reprinted(text.slice(place.from, place.to)) : '';
}

/** As a person writes it: what fits in a line stays there. */
export function pretty(value: unknown, indent = ''): string {
  const flat = inline(value);
  if (typeof value !== 'object' || value === null || (flat.length + indent.length <= WIDTH && !(indent === '' && flat.length > 2))) {
    return flat;
  }
  const inner = `${indent}  `;
  const rows = Array.isArray(value)
    ? value.map((each) => inner + pretty(each, inner))
    : Object.entries(value).map(([name, each]) => `${inner}${JSON.stringify(name)}: ${pretty(each, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${rows.join(',\n')}\n${indent}${close}`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(inline).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const rows = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${inline(each)}`);
    return rows.length ? `{ ${rows.join(', ')} }` : '{}';
  }
  return JSON.stringify(value);
}
