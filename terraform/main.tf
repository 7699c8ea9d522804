data "external" "redis" {
  program = var.url == null ? var.program : ["sh", "${path.module}/tyk-redis-external.sh", var.url]

  query = {
    spec      = jsonencode(var.spec)
    component = var.component
    format    = var.format
    chart     = var.chart
    strict    = tostring(var.strict)
  }

  lifecycle {
    postcondition {
      condition     = self.result.ok == "true"
      error_message = "The spec would not work."
    }
  }
}
