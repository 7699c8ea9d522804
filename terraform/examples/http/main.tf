# With a service that Terraform can reach, neither program nor shell is required.
terraform {
  required_version = ">= 1.3"

  required_providers {
    http = {
      source  = "hashicorp/http"
      version = ">= 3.1" # the first with "method" and "request_body"
    }
  }
}

variable "url" {
  type    = string
  default = "http://localhost:8080"
}

data "http" "redis" {
  url    = "${var.url}/v1/terraform/external"
  method = "POST"

  request_headers = {
    Content-Type = "application/json"
  }

  request_body = jsonencode({
    component = "gateway"
    spec = jsonencode({
      topology = { mode = "sentinel", masterName = "mymaster", sentinels = ["s1:26379", "s2:26379", "s3:26379"] }
    })
  })

  lifecycle {
    postcondition {
      condition     = self.status_code == 200
      error_message = try(jsondecode(self.response_body).detail, "The translator answered ${self.status_code}.")
    }
  }
}

output "gateway_environment" {
  value     = { for name, value in jsondecode(data.http.redis.response_body) : name => value if startswith(name, "TYK_") }
  sensitive = true
}
