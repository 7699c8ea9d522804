import { Places } from '../json/places';
import type { Found } from '../live/findings';

/** A change of the text that mends a finding. */
export interface Fix {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The fixes of a finding about the spec that need no decision: a name or value as it was meant, a port that is missing. */
export function fixesOf({ code, fix, pointer }: Pick<Found, 'code' | 'fix' | 'pointer'>, text: string): Fix[] {
  const place = Places.of(text).get(pointer);
  const meant = /Did you mean "([^"]+)"/.exec(fix)?.[1];
  if (!place) {
    return [];
  }
  if (meant !== undefined) {
    const range = place.key && /^unknown-(field|component)$/.test(code) ? place.key : place;
    return [{ label: `Change to "${meant}"`, from: range.from, to: range.to, text: JSON.stringify(meant) }];
  }
  const value = text.slice(place.from, place.to);
  if (code === 'invalid-endpoint' && /^"[\w.-]+"$/.test(value)) {
    const port = pointer.includes('/sentinels/') ? 26379 : 6379;
    return [{ label: `Add port ${port}`, from: place.to - 1, to: place.to - 1, text: `:${port}` }];
  }
  return [];
}
