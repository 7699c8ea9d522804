# Cluster mode on: the components find all nodes through the configuration endpoint.
resource "aws_elasticache_replication_group" "redis" {
  replication_group_id       = "tyk"
  description                = "Redis of the Tyk data plane"
  engine                     = "redis"
  node_type                  = "cache.t4g.small"
  port                       = 6379
  num_node_groups            = 3
  replicas_per_node_group    = 1
  automatic_failover_enabled = true
  multi_az_enabled           = true
  parameter_group_name       = "default.redis7.cluster.on"
  subnet_group_name          = var.subnet_group_name
  security_group_ids         = var.security_group_ids
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
  auth_token                 = var.auth_token
}

module "tyk_redis" {
  source = "../.."
  url    = var.url

  spec = {
    topology = {
      mode  = "cluster"
      nodes = ["${aws_elasticache_replication_group.redis.configuration_endpoint_address}:${aws_elasticache_replication_group.redis.port}"]
    }
    password   = var.auth_token
    tls        = {}
    components = { gateway = {}, pump = {} }
  }
}
