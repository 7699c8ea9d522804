import { members, unquoted, type Places } from './places';

/** The value of a text, which may not be whole yet; what cannot be read is left out. */
export function parsed(text: string, places: Places): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return assembled(text, places);
  }
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function assembled(text: string, places: Places): unknown {
  const values = new Map<string, unknown>();
  for (const place of places.all) {
    const source = text.slice(place.from, place.to);
    const value = place.kind === 'Object' ? {} : place.kind === 'Array' ? [] : scalar(place.kind, source);
    values.set(place.pointer, value);
    const at = place.pointer.lastIndexOf('/');
    const around = at < 0 ? undefined : values.get(place.pointer.slice(0, at));
    const name = members(place.pointer).at(-1);
    if (Array.isArray(around)) {
      around.push(value);
    } else if (typeof around === 'object' && around !== null && name !== undefined && name !== '__proto__') {
      (around as Record<string, unknown>)[name] = value;
    }
  }
  return values.get('');
}

function scalar(kind: string, source: string): unknown {
  switch (kind) {
    case 'String':
      return unquoted(source);
    case 'Number':
      return Number(source);
    case 'True':
      return true;
    case 'False':
      return false;
    default:
      return null;
  }
}
