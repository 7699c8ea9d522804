output "result" {
  description = "All of it: <component>.json, <component>.env, and every variable under its own name."
  value       = data.external.redis.result
  sensitive   = true
}

output "environment" {
  description = "Every environment variable of every component."
  value       = { for name, value in data.external.redis.result : name => value if startswith(name, "TYK_") }
  sensitive   = true
}

output "diagnostics" {
  description = "What is worth knowing about the spec."
  value       = jsondecode(data.external.redis.result.diagnostics)
}
