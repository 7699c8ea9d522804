# Cluster mode off: for a component it is a single server, whose name points to the new primary after a failover.
resource "aws_elasticache_replication_group" "redis" {
  replication_group_id       = "tyk"
  description                = "Redis of the Tyk data plane"
  engine                     = "redis"
  node_type                  = "cache.t4g.small"
  port                       = 6379
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
  parameter_group_name       = "default.redis7"
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
      mode     = "standalone"
      endpoint = "${aws_elasticache_replication_group.redis.primary_endpoint_address}:${aws_elasticache_replication_group.redis.port}"
    }
    password   = var.auth_token
    tls        = {}
    components = { gateway = {}, pump = {} }
  }
}
