/** What the names of members that hold a secret have in them, in the whole files of all components. */
const NAMES = ['pass', 'secret', 'token', 'licen', 'credential', 'mongo_url', 'connection_string', 'private', 'api_key', 'key_id'];

/** A line of a printed file, with a mask in the place of what looks like a secret. */
export function maskedLine(line: string): string {
  const parts = /^( *"([^"]*)": )"(?:[^"\\]|\\.)+"(,?)$/.exec(line);
  const name = parts?.[2]?.toLowerCase() ?? '';
  return parts && NAMES.some((each) => name.includes(each)) ? `${parts[1]}"•••"${parts[3]}` : line;
}
