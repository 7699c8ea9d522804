const WIDTH = 72;

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
