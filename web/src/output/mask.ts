/** What the names of members and variables that hold a secret have in them, in the files of all components. */
const NAMES = ['pass', 'secret', 'token', 'licen', 'credential', 'mongo_url', 'mongourl', 'connection_string', 'connectionstring', 'private', 'api_key', 'apikey', 'key_id', 'auth'];

/** A line of a printed file, with a mask in the place of what looks like a secret. */
export function maskedLine(line: string): string {
  const parts = /^( *"([^"]*)": )"(?:[^"\\]|\\.)+"(,?)$/.exec(line);
  return parts && isSecret(parts[2] ?? '') ? `${parts[1]}"•••"${parts[3]}` : line;
}

/** A text of any form, with a mask in the place of each value whose name looks like that of a secret. */
export function maskedText(text: string): string {
  return text
    .replace(/("(?:[^"\\\n]|\\.)*")(\s*:\s*)"(?:[^"\\\n]|\\.)+"/g, (whole, name: string, colon: string) => (isSecret(name) ? `${name}${colon}"•••"` : whole))
    .replace(/^([ \t]*(?:- |export |-e |--env )*["']?([A-Za-z][\w.-]*)(?:["']?[ \t]*[:=][ \t]*))(?!["']?\$\{)(\S[^\n]*)$/gm, (whole, start: string, name: string, value: string) =>
      isSecret(name) && !/^[{[|>"']?•/.test(value) && !/^[{[|>]/.test(value) ? `${start}•••` : whole,
    )
    .replace(/(name:[ \t]*["']?([\w.-]+)["']?[ \t]*\n[ \t]*value:[ \t]*)(\S[^\n]*)/g, (whole, start: string, name: string) => (isSecret(name) ? `${start}•••` : whole))
    .replace(/((?:rediss?|mongodb(?:\+srv)?|postgres(?:ql)?|amqp):\/\/[^:@/\s]*:)[^@/\s]+@/g, '$1•••@');
}

function isSecret(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.some((each) => lower.includes(each));
}
