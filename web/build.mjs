// Bundles the page into what the service serves, or elsewhere: node build.mjs [folder]
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const out = process.argv[2] ?? '../src/main/resources/page';
process.chdir(import.meta.dirname);

const { metafile } = await build({
  entryPoints: { page: 'src/main.ts' },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
});
await build({ entryPoints: ['src/page.css'], outdir: out, minify: true, charset: 'utf8', logLevel: 'warning' });
await mkdir(out, { recursive: true });
for (const name of ['index.html', 'icon.svg']) {
  await copyFile(join('src', name), join(out, name));
}

// What the licences of the bundled libraries ask for.
const libraries = Object.keys(metafile.inputs)
  .map((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1])
  .filter(Boolean);
const notices = await Promise.all([...new Set(libraries)].sort().map(notice));
await writeFile(join(out, 'licenses.txt'), notices.join('\n'));

async function notice(name) {
  const { version, license } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
  const text = await readFile(`node_modules/${name}/LICENSE`, 'utf8');
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}
