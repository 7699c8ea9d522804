import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Component } from '../src/api';
import { body, ENV, owner } from '../src/importing/files';
import { difference } from '../src/importing/diff';
import { maskedLine } from '../src/importing/mask';
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
  assert.deepEqual(linked(new URL(url).hash), without(spec));
  assert.doesNotMatch(JSON.stringify(linked(new URL(url).hash)), /canary/);
  assert.match(JSON.stringify(linked(new URL(url).hash)), /vault:.*REDIS_PASSWORD/);
  for (const bad of ['', '#', '#spec=', '#spec=%%', '#spec=AAAA', '#other']) {
    assert.equal(linked(bad), undefined);
  }
});

test('knows whose a file is', () => {
  const components = ['tyk.conf', 'tyk_analytics.conf', 'pump.conf', 'tyk_sink.conf'].map((file) => ({ name: file.slice(0, -5), file }) as Component);
  const owners = Object.fromEntries(['tyk.conf', 'TYK.CONF', 'prod-tyk_analytics.conf', 'pump.conf.bak', '.env', 'prod.env', '.env.local', 'x.json'].map((name) => [name, owner(name, components)]));
  assert.deepEqual(owners, {
    'tyk.conf': 'tyk',
    'TYK.CONF': 'tyk',
    'prod-tyk_analytics.conf': 'tyk_analytics',
    'pump.conf.bak': 'pump',
    '.env': ENV,
    'prod.env': ENV,
    '.env.local': ENV,
    'x.json': undefined,
  });
});

test('sends files as they are', () => {
  const files = [
    { name: 'tyk.conf', text: '{"n": 1e400}', owner: 'gateway' },
    { name: '.env', text: 'A=1\n', owner: ENV },
    { name: 'b.env', text: 'B="2"', owner: ENV },
  ];
  assert.equal(body(files), '{"configs":{"gateway":{"n": 1e400}},"env":"A=1\\n\\nB=\\"2\\""}');
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
