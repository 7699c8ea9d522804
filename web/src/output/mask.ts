/** What the names of members and variables that hold a secret have in them, in the files of all components. */
const NAMES = ['pass', 'secret', 'token', 'licen', 'credential', 'mongo_url', 'mongourl', 'connection_string', 'connectionstring', 'private', 'api_key', 'apikey', 'key_id', 'auth'];

/** A text of any form, with a mask in the place of each value whose name looks like that of a secret; its lines stay. */
export function maskedText(text: string): string {
  return text
    .replace(/("(?:[^"\\\n]|\\.)*")(\s*:\s*)"(?:[^"\\\n]|\\.)+"/g, (whole, name: string, colon: string) => (isSecret(name) ? `${name}${colon}"•••"` : whole))
    .replace(/^([ \t]*(?:- |export |-e |--env )*["']?([A-Za-z][\w.-]*)(?:["']?[ \t]*[:=][ \t]*))(?!["']?\$\{)(\S[^\n]*)$/gm, (whole, start: string, name: string, value: string) =>
      isSecret(name) && !/^[{[|>"']?•/.test(value) && !/^[{[|>]/.test(value) ? `${start}•••` : whole,
    )
    .replace(/([{,]\s*)([A-Za-z][\w.-]*)(\s*:\s*)("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,{}[\]"'][^,}\n]*)/g, (whole, start: string, name: string, colon: string) => (isSecret(name) ? `${start}${name}${colon}•••` : whole))
    .replace(/(name:\s*["']?([\w.-]+)["']?\s*,\s*value:\s*)("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^,}\n]+)/g, (whole, start: string, name: string) => (isSecret(name) ? `${start}•••` : whole))
    .replace(/(\b([A-Z][A-Z0-9_]+)=)("[^"\n]*"|'[^'\n]*'|[^\s"',}]+)/g, (whole, start: string, name: string, value: string) => (isSecret(name) && !/^["']?\$\{/.test(value) ? `${start}•••` : whole))
    .replace(/(--requirepass[\s"',]+)[^\s"',\]]+/g, '$1•••')
    .replace(/(name:[ \t]*["']?([\w.-]+)["']?[ \t]*\n[ \t]*value:[ \t]*)(\S[^\n]*)/g, (whole, start: string, name: string) => (isSecret(name) ? `${start}•••` : whole))
    .replace(/((?:rediss?|mongodb(?:\+srv)?|postgres(?:ql)?|amqp):\/\/[^:@/\s]*:)[^@/\s]+@/g, '$1•••@');
}

function isSecret(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.some((each) => lower.includes(each));
}
