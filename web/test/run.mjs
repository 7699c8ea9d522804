// Bundles the tests and runs them: npm test [-- name of a file]
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));
const folder = 'node_modules/.cache/test';
const wanted = process.argv.slice(2);
const names = (await readdir('test'))
  .filter((file) => file.endsWith('.test.ts') && (!wanted.length || wanted.some((each) => file.startsWith(each))))
  .map((file) => file.slice(0, -'.ts'.length));

await build({
  entryPoints: names.map((name) => `test/${name}.ts`),
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', ...names.map((name) => `${folder}/${name}.mjs`)], { stdio: 'inherit' });
process.exit(status ?? 1);
