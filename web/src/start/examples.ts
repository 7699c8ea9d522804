import { spec as standalone } from '../../../src/test/resources/worked-examples/6-standalone.json';
import { spec as sentinel } from '../../../src/test/resources/worked-examples/2-sentinel.json';
import { spec as cluster } from '../../../src/test/resources/worked-examples/1-cluster.json';
import { spec as clusterTls } from '../../../src/test/resources/worked-examples/1-cluster-tls.json';
import { spec as mutualTls } from '../../../src/test/resources/worked-examples/3-mutual-tls.json';
import { spec as insecureTls } from '../../../src/test/resources/worked-examples/4-insecure-tls.json';
import { spec as elasticache } from '../../../src/test/resources/worked-examples/5-elasticache.json';
import { spec as enterprise } from '../../../src/test/resources/worked-examples/6-enterprise.json';
import { spec as ossCluster } from '../../../src/test/resources/worked-examples/6-enterprise-oss-cluster.json';

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly spec: unknown;
}

/** The worked examples are the ones that the service is tested with, and one that shows what else there is. */
export const EXAMPLES: readonly Example[] = [
  { id: 'sentinel', title: 'Sentinel', about: 'A master with three Sentinels that have a separate password.', spec: sentinel },
  { id: 'cluster', title: 'Cluster', about: 'Three seed nodes, and pool sizes with a separate one for the Pump.', spec: cluster },
  { id: 'cluster-tls', title: 'Cluster with TLS', about: 'The cluster example with TLS.', spec: clusterTls },
  { id: 'mutual-tls', title: 'Mutual TLS', about: 'Client and server certificates, and the allowed TLS versions.', spec: mutualTls },
  { id: 'insecure-tls', title: 'Unchecked TLS', about: 'Encrypted without certificate verification: see the warning.', spec: insecureTls },
  { id: 'elasticache', title: 'ElastiCache, cluster mode', about: 'One configuration endpoint as the seed.', spec: elasticache },
  { id: 'standalone', title: 'Standalone', about: 'One server.', spec: standalone },
  { id: 'enterprise', title: 'Redis Enterprise', about: 'One proxy endpoint.', spec: enterprise },
  { id: 'enterprise-oss', title: 'Enterprise, cluster API', about: 'One endpoint with the cluster protocol.', spec: ossCluster },
  {
    id: 'stores',
    title: 'Separate stores',
    about: 'Separate cache and analytics, passwords as references, an older release.',
    spec: {
      topology: { mode: 'sentinel', masterName: 'mymaster', sentinels: ['s1:26379', 's2:26379', 's3:26379'] },
      username: 'tyk',
      password: { env: 'REDIS_PASSWORD' },
      tls: { caFile: '/etc/tyk/redis/ca.crt' },
      pool: { maxActive: 4000 },
      stores: {
        cache: { topology: { mode: 'standalone', endpoint: 'cache:6379' } },
        analytics: {
          topology: { mode: 'cluster', nodes: ['a1:6379', 'a2:6379', 'a3:6379'] },
          password: { secretKeyRef: { name: 'redis-analytics', key: 'password' } },
          tls: {},
        },
      },
      tykVersion: '5.8.6',
      components: { gateway: { pool: { maxActive: 8000 } }, dashboard: {}, pump: {}, mdcb: {} },
    },
  },
];
