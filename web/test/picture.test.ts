import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Component } from '../src/api';
import { labels } from '../src/picture/labels';
import { layout } from '../src/picture/layout';
import { picture } from '../src/picture/model';
import type { Box, Scene } from '../src/picture/scene';
import { sentences } from '../src/picture/sentences';

const COMPONENTS = [component('gateway', 'Gateway', ['main', 'cache', 'analytics']), component('dashboard', 'Dashboard', ['main']), component('pump', 'Pump', ['analytics'])];
const SIXTY = Array.from({ length: 60 }, (_, index) => `redis-${index + 1}.eu-west-1.example.com:6379`);
const TOPOLOGIES = {
  standalone: { mode: 'standalone', endpoint: 'redis:6379' },
  sentinel: { mode: 'sentinel', masterName: 'mymaster', sentinels: ['s1:26379', 's2:26379', 's3:26379'] },
  cluster: { mode: 'cluster', nodes: ['n1:6379', 'n2:6379', 'n3:6379', 'n4:6379'] },
  seed: { mode: 'cluster', nodes: ['clustercfg.example.use1.cache.amazonaws.com:6379'] },
  enterprise: { mode: 'enterprise', endpoint: 'redis:12000' },
  oss: { mode: 'enterprise', endpoint: 'redis:12000', ossCluster: true },
  sixty: { mode: 'cluster', nodes: SIXTY },
  sixtySentinels: { mode: 'sentinel', masterName: 'a-rather-long-name-of-a-master', sentinels: SIXTY },
};

function component(name: string, title: string, stores: string[]): Component {
  return { name, title, aliases: [], file: `${name}.conf`, newestVersion: '1.0.0', mapping: stores.map((store) => ({ concept: 'addrs', store, json: '', env: '', envAliases: [] })) };
}

function drawn(spec: unknown, width: number): Scene {
  return layout(picture(spec, COMPONENTS), width);
}

function overlap(one: Box, other: Box): boolean {
  return one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h;
}

for (const [name, topology] of Object.entries(TOPOLOGIES)) {
  for (const width of [320, 900, 1400]) {
    test(`${name} fits ${width} pixels and nothing covers anything`, () => {
      const spec = { topology, stores: { cache: { topology: TOPOLOGIES.standalone }, analytics: { topology, tls: {} } } };
      const scene = drawn(spec, width);
      const boxes = scene.boxes.filter((box) => box.shape !== 'caption');
      boxes.forEach((box, index) => {
        assert.ok(box.x >= 0 && box.x + box.w <= width && box.y >= 0 && box.y + box.h <= scene.height, JSON.stringify(box));
        assert.ok(box.label.length > 0);
        boxes.slice(index + 1).forEach((other) => assert.ok(!overlap(box, other), JSON.stringify([box, other])));
      });
      assert.ok(scene.frames.every((frame) => frame.x + frame.w <= width && frame.y + frame.h <= scene.height));
      assert.deepEqual(drawn(spec, width), scene);
    });
  }
}

test('says who connects to what, and what is only a seed', () => {
  const seed = sentences(picture({ topology: TOPOLOGIES.seed, tls: {} }, COMPONENTS)).join(' ');
  assert.match(seed, /Gateway, Dashboard and Pump connect to clustercfg\S+ first, and discover all nodes/);
  assert.match(seed, /TLS/);
  const sentinel = sentences(picture({ topology: TOPOLOGIES.sentinel }, COMPONENTS)).join(' ');
  assert.match(sentinel, /not encrypted.*Sentinels \(s1:26379, s2:26379, s3:26379\).*master “mymaster”.*replica/);
});

test('gives each component the stores that it has keys for', () => {
  const spec = { topology: TOPOLOGIES.standalone, stores: { analytics: { topology: TOPOLOGIES.cluster } }, components: { gateway: {}, pump: {} } };
  assert.deepEqual(
    picture(spec, COMPONENTS).clients.map(({ name, stores }) => [name, stores]),
    [['gateway', ['main', 'analytics']], ['pump', ['analytics']]],
  );
  assert.deepEqual(picture({ topology: TOPOLOGIES.standalone }, COMPONENTS).clients.at(-1)?.stores, ['main']);
});

test('says once what sixty addresses have in common', () => {
  assert.equal(labels(SIXTY).common, '.eu-west-1.example.com:6379');
  assert.equal(labels(SIXTY).short[59], 'redis-60');
  assert.deepEqual(labels(['a:6379', 'b:6380']), { common: '', short: ['a:6379', 'b:6380'] });
});

test('draws nothing of what is no spec yet', () => {
  for (const spec of [undefined, null, [], 7, {}, { topology: 'x' }, { topology: { mode: 'cluster', nodes: [1, null] } }, { stores: [] }]) {
    assert.doesNotThrow(() => drawn(spec, 900));
  }
});
