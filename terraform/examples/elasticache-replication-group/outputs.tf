output "gateway_environment" {
  value     = module.tyk_redis.environment
  sensitive = true
}
