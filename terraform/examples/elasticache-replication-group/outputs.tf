output "gateway_environment" {
  value     = module.tyk_redis.components["gateway"]
  sensitive = true
}
