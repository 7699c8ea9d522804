import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addresses } from '../src/form/addresses';
import { withMode } from '../src/form/topology';
import { edited } from '../src/fixes/edits';
import { fixesOf } from '../src/fixes/fixes';
import { testLines } from '../src/output/test';
import { difference } from '../src/output/diff';
import { weaker } from '../src/output/weaker';
import { maskedText } from '../src/output/mask';
import { Places } from '../src/json/places';
import { parsed } from '../src/json/lenient';
import { pretty } from '../src/json/print';
import { link, linked } from '../src/sharing/link';
import { literals, without } from '../src/sharing/secrets';

test('finds the places of what is written, whole or not', () => {
  const text = '{"a": {"b~/": [1, "x"]}, "c" "d": tru';
  const places = Places.of(text);
  assert.equal(text.slice(places.get('/a/b~0~1/1')?.from, places.get('/a/b~0~1/1')?.to), '"x"');
  assert.equal(places.at(text.indexOf('"x"') + 1)?.pointer, '/a/b~0~1/1');
  assert.equal(places.nearest('/a/b~0~1/7/z')?.pointer, '/a/b~0~1');
  assert.deepEqual((parsed(text, places) as { a: unknown }).a, { 'b~/': [1, 'x'] });
  assert.equal(parsed('{"__proto__": {"x": 1}, "y"', Places.of('{"__proto__": {"x": 1}, "y"')) instanceof Object, true);
  assert.equal(({} as { x?: number }).x, undefined);
});

test('prints as a person writes', () => {
  const value = { a: { b: ['c', 1] }, d: {} };
  assert.equal(pretty(value), '{\n  "a": { "b": ["c", 1] },\n  "d": {}\n}');
  assert.deepEqual(JSON.parse(pretty(value)), value);
});

test('keeps every password out of a link, and whatever else is in a spec', () => {
  const spec = {
    topology: { mode: 'sentinel', masterName: 'ä', sentinels: ['s:1'], sentinelPassword: 'canary-1' },
    password: { kv: 'vault://secret/redis.password' },
    stores: { cache: { topology: { mode: 'standalone', endpoint: 'c:1' }, password: 'canary-2' } },
  };
  const url = link('http://localhost:8080/x/?y#old', spec);
  assert.equal(literals(spec), 2);
  assert.match(url, /^http:\/\/localhost:8080\/x\/\?y#spec=[\w-]+$/);
  assert.deepEqual(linked(new URL(url).hash), { kind: 'spec', spec: without(spec) });
  assert.doesNotMatch(JSON.stringify(linked(new URL(url).hash)), /canary/);
  assert.match(JSON.stringify(linked(new URL(url).hash)), /vault:.*REDIS_PASSWORD/);
  for (const [fragment, kind] of [['', 'none'], ['#', 'none'], ['#other', 'none'], ['#spec=', 'bad'], ['#spec=%%', 'bad'], ['#spec=AAAA', 'bad'], [`#spec=${btoa('7')}`, 'bad'], [new URL(url).hash.slice(0, -3), 'bad']] as const) {
    assert.equal(linked(fragment).kind, kind, fragment);
  }
});

test('takes addresses apart, however they are written', () => {
  const cases = [
    ['redis', { list: ['redis:6379'], notes: ['Port 6379 was added.'] }],
    ['r1:6379, r2:6380\n r3', { list: ['r1:6379', 'r2:6380', 'r3:6379'], notes: ['Port 6379 was added.'] }],
    ['["a:1", "b:2"]', { list: ['a:1', 'b:2'], notes: [] }],
    ['- a:1\n- b:2', { list: ['a:1', 'b:2'], notes: [] }],
    ['[::1]:6379 ::2', { list: ['[::1]:6379', '[::2]:6379'], notes: ['Port 6379 was added.'] }],
    ['rediss://tyk:p%40ss@r.example.com:6380/2', { list: ['r.example.com:6380'], username: 'tyk', password: 'p@ss', database: 2, tls: true, notes: ['Taken from the URL: user, password, database, TLS.'] }],
    ['redis://:s3cret@r', { list: ['r:6379'], password: 's3cret', notes: ['Port 6379 was added.', 'Taken from the URL: password.'] }],
    ['${REDIS}', { list: ['${REDIS}'], notes: [] }],
  ] as const;
  cases.forEach(([text, expected]) => assert.deepEqual(addresses(text, 6379), expected, text));
});

test('carries addresses and what else has a place into another mode', () => {
  const sentinel = withMode({ mode: 'standalone', endpoint: 'a:1' }, 'sentinel');
  assert.deepEqual(sentinel, { mode: 'sentinel', masterName: 'mymaster', sentinels: ['a:1'] });
  assert.deepEqual(withMode({ mode: 'cluster', nodes: ['a:1', 'b:2'] }, 'standalone'), { mode: 'standalone', endpoint: 'a:1, b:2' });
  assert.deepEqual(withMode({ ...sentinel, masterName: 'm', sentinelPassword: { env: 'X' } }, 'sentinel')['sentinelPassword'], { env: 'X' });
});

test('mends what the service says a text should have been', () => {
  const text = '{"topology": {"mode": "sentinal", "sentinels": ["s1"]}, "databse": 0}';
  const mended = (pointer: string, code: string, fix: string) => fixesOf({ pointer, code, fix }, text).map(({ from, to, text: insert }) => text.slice(0, from) + insert + text.slice(to));
  assert.deepEqual(mended('/databse', 'unknown-field', 'Did you mean "database"? Allowed here: x.'), [text.replace('databse', 'database')]);
  assert.deepEqual(mended('/topology/mode', 'invalid-value', 'Did you mean "sentinel"?'), [text.replace('sentinal', 'sentinel')]);
  assert.deepEqual(mended('/topology/sentinels/0', 'invalid-endpoint', 'Write host:port'), [text.replace('"s1"', '"s1:26379"')]);
  assert.deepEqual(mended('/nowhere', 'unknown-field', 'Did you mean "x"?'), []);
});

test('makes several edits of a file at once, each where it was meant', () => {
  const files = [{ name: 'a', content: 'one\r\ntwo three\n' }, { name: 'b', content: 'x' }];
  const edit = (from: number, to: number, text: string) => ({ file: 'a', from: { line: 2, column: from }, to: { line: 2, column: to }, text });
  assert.deepEqual(edited(files, [edit(1, 4, 'TWO'), edit(5, 10, '3')]), [{ name: 'a', content: 'one\r\nTWO 3\n' }, files[1]]);
});

test('writes shell lines that hold no password and quote what a shell would read', () => {
  const lines = testLines(JSON.stringify({
    topology: { mode: 'sentinel', masterName: 'my master', sentinels: ['s1:26379'], sentinelPassword: { file: '/run/x' } },
    password: 'canary', username: 'tyk', tls: { caFile: '/ca.crt' },
    stores: { cache: { topology: { mode: 'cluster', nodes: ['[::1]:7000'] }, password: { secretKeyRef: { name: 'redis', key: 'pass.word' } } } },
  }));
  assert.doesNotMatch(lines, /canary/);
  for (const line of [
    'export SENTINEL_AUTH="$(cat /run/x)"',
    `REDISCLI_AUTH="$SENTINEL_AUTH" redis-cli -h s1 -p 26379 --tls --cacert /ca.crt sentinel get-master-addr-by-name 'my master'`,
    'read -rs REDISCLI_AUTH; export REDISCLI_AUTH',
    'redis-cli -h MASTER -p 6379 --user tyk --tls --cacert /ca.crt ping',
    'openssl s_client -brief -verify_return_error -connect s1:26379 -servername s1 -CAfile /ca.crt </dev/null',
    `export REDISCLI_AUTH="$(kubectl get secret redis -o jsonpath='{.data.pass\\.word}' | base64 -d)"`,
    'redis-cli -h ::1 -p 7000 cluster info | head -1',
  ]) {
    assert.ok(lines.split('\n').includes(line), `${line}\n${lines}`);
  }
});

test('shows of a unified diff the lines of the two texts, which may be masked', () => {
  const before = ['a', 'name: X', 'value: •', 'b', ''].join('\n');
  const after = ['a', 'name: X', 'value: •', 'new', 'b', ''].join('\n');
  assert.deepEqual(difference('--- a/f\n+++ b/f\n@@ -2,3 +2,4 @@\n name: X\n-value: old\n+value: secret\n+new\n b\n', before, after), [
    { kind: 'hunk', text: '@@ -2,3 +2,4 @@' },
    { kind: 'same', text: 'name: X' },
    { kind: 'removed', text: 'value: •' },
    { kind: 'added', text: 'value: •' },
    { kind: 'added', text: 'new' },
    { kind: 'same', text: 'b' },
  ]);
});

test('sees through spellings whether a merge weakens security', () => {
  const key = (concept: string, json: string, env: string) => ({ concept, store: 'main', json, env, envAliases: [] });
  const components = [{ name: 'dashboard', title: 'Dashboard', aliases: [], file: 'tyk_analytics.conf', newestVersion: '1', mapping: [key('use_ssl', 'redis_use_ssl', 'TYK_DB_REDISUSESSL'), key('use_ssl', 'use_ssl', 'TYK_DB_USESSL'), key('password', 'redis_password', 'TYK_DB_REDISPASSWORD')] }];
  const change = (op: string, path: string, from?: unknown, to?: unknown) => ({ component: 'dashboard', concept: /ssl$/i.test(path) ? 'use_ssl' : 'password', op, path, from, to, reason: '' });
  const points = (...changes: ReturnType<typeof change>[]) => weaker(changes, components, '{}');
  assert.deepEqual(points(change('remove', '/use_ssl', true), change('add', '/redis_use_ssl', undefined, true)), []);
  assert.match(points(change('remove', '/use_ssl', true), change('add', '/redis_use_ssl', undefined, false)).join(), /^redis_use_ssl: TLS is turned off/);
  assert.match(points(change('replace', '/TYK_DB_REDISUSESSL', 'true', 'false')).join(), /TLS is turned off/);
  assert.match(points(change('remove', '/redis_password', '***')).join(), /password is removed/);
  assert.deepEqual(points(change('add', '/redis_password', undefined, '***')), []);
  assert.match(points(change('replace', '/global/redis/useSSL', 'true', false)).join(), /global\.redis\.useSSL: TLS is turned off/);
  assert.match(points(change('replace', '/global/redis/pass', '***', '')).join(), /password is removed/);
});

test('masks secrets in a file of any form', () => {
  for (const [text, masked] of [
    ['REDIS_PASSWORD=canary', 'REDIS_PASSWORD=•••'],
    ['export TYK_GW_SECRET="canary x"', 'export TYK_GW_SECRET=•••'],
    ['      TYK_PMP_X_PASSWORD: canary', '      TYK_PMP_X_PASSWORD: •••'],
    ['  - TYK_GW_STORAGE_PASSWORD=canary', '  - TYK_GW_STORAGE_PASSWORD=•••'],
    ['- name: REDIS_PASSWORD\n  value: canary', '- name: REDIS_PASSWORD\n  value: •••'],
    ['{"storage": {"password": "canary", "host": "r"}}', '{"storage": {"password": "•••", "host": "r"}}'],
    ['url: redis://:canary@r:6379', 'url: redis://:•••@r:6379'],
    ['{A_PASSWORD: "canary\\" x", B: c, TOKEN: canary}', '{A_PASSWORD: •••, B: c, TOKEN: •••}'],
    ['- {name: A_PASSWORD, value: canary}', '- {name: A_PASSWORD, value: •••}'],
    ['docker run -e A_HOST=r -e A_PASSWORD=canary image', 'docker run -e A_HOST=r -e A_PASSWORD=••• image'],
    ['command: redis-server --requirepass canary', 'command: redis-server --requirepass •••'],
    ['  "node_secret": "352d\\"x",', '  "node_secret": "•••",'],
    ['TYK_GW_STORAGE_HOST=redis', 'TYK_GW_STORAGE_HOST=redis'],
    ['PASSWORD: ${REDIS_PASSWORD}', 'PASSWORD: ${REDIS_PASSWORD}'],
  ] as const) {
    assert.equal(maskedText(text), masked);
  }
});
