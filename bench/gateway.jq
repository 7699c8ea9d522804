# The Gateway's settings of a cluster, by hand.
{
  storage: {
    type: "redis",
    enable_cluster: true,
    addrs: .topology.nodes,
    username: .username,
    password: .password,
    optimisation_max_active: .pool.maxActive,
    timeout: .timeoutSeconds,
    use_ssl: true,
    ca_file: .tls.caFile,
    min_version: .tls.minVersion
  }
}
