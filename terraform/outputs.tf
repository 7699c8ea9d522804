output "result" {
  description = "The whole result: <component>.json, <component>.env, <component>.terraform, and every variable under its own name."
  value       = data.external.redis.result
  sensitive   = true
}

output "environment" {
  description = "Every environment variable of every component."
  value       = { for name, value in data.external.redis.result : name => value if startswith(name, "TYK_") }
  sensitive   = true
}

output "components" {
  description = "The variables by component: components.gateway[\"TYK_GW_STORAGE_ADDRS\"]."
  value = {
    for name, value in data.external.redis.result : trimsuffix(name, ".terraform") => jsondecode(value)
    if endswith(name, ".terraform")
  }
  sensitive = true
}

output "diagnostics" {
  description = "The diagnostics of the spec."
  value       = jsondecode(data.external.redis.result.diagnostics)
}
