// The Gateway's settings of a cluster, by hand.
function(spec) {
  storage: {
    type: 'redis',
    enable_cluster: true,
    addrs: spec.topology.nodes,
    username: spec.username,
    password: spec.password,
    optimisation_max_active: spec.pool.maxActive,
    timeout: spec.timeoutSeconds,
    use_ssl: true,
    ca_file: spec.tls.caFile,
    min_version: spec.tls.minVersion,
  },
}
