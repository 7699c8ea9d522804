import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addresses } from '../src/form/addresses';
import { withMode } from '../src/form/topology';
import { edited } from '../src/fixes/edits';
import { fixesOf } from '../src/fixes/fixes';
import { testLines } from '../src/output/test';
import { difference } from '../src/output/diff';
import { maskedLine, maskedText } from '../src/output/mask';
import { Places } from '../src/json/places';
import { parsed } from '../src/json/lenient';
import { member, pretty, reprinted } from '../src/json/print';
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

test('prints again without a change to numbers, escapes and repeated members', () => {
  const text = '{"n":1e400,"m":1.10,"n":[],"o":{},"s":"a\\u0041\\" {,}"}';
  assert.equal(reprinted(text), '{\n  "n": 1e400,\n  "m": 1.10,\n  "n": [ ],\n  "o": { },\n  "s": "a\\u0041\\" {,}"\n}\n');
  assert.equal(reprinted(reprinted(text)), reprinted(text));
  assert.equal(member(`{"config": ${text}, "changes": []}`, '/config'), reprinted(text));
  assert.deepEqual(JSON.parse(pretty({ a: { b: ['c', 1] }, d: {} })), { a: { b: ['c', 1] }, d: {} });
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
    ['rediss://tyk:p%40ss@r.example.com:6380/2', { list: ['r.example.com:6380'], username: 'tyk', password: 'p@ss', database: 2, tls: true, notes: ['From the URL: user, password, database, TLS.'] }],
    ['redis://:s3cret@r', { list: ['r:6379'], password: 's3cret', notes: ['Port 6379 was added.', 'From the URL: password.'] }],
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

test('shows of two files what differs, and what is around it', () => {
  const lines = (changed: string) => Array.from({ length: 30 }, (_, index) => (index === 15 ? changed : `line ${index}`)).join('\n');
  const shown = difference(lines('old'), lines('new'));
  assert.deepEqual(shown[0], { skipped: 12 });
  assert.deepEqual(shown.at(-1), { skipped: 11 });
  assert.deepEqual(shown.slice(4, 6), [{ kind: 'removed', text: 'old' }, { kind: 'added', text: 'new' }]);
});

test('masks in a whole file what is secret', () => {
  assert.equal(maskedLine('  "node_secret": "352d",'), '  "node_secret": "•••",');
  assert.equal(maskedLine('    "sentinel_password": "a\\"b"'), '    "sentinel_password": "•••"');
  assert.equal(maskedLine('  "hash_keys": true,'), '  "hash_keys": true,');
  assert.equal(maskedLine('  "host": "redis",'), '  "host": "redis",');
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
    ['TYK_GW_STORAGE_HOST=redis', 'TYK_GW_STORAGE_HOST=redis'],
    ['PASSWORD: ${REDIS_PASSWORD}', 'PASSWORD: ${REDIS_PASSWORD}'],
  ] as const) {
    assert.equal(maskedText(text), masked);
  }
});
