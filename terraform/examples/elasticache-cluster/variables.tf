variable "subnet_group_name" {
  type = string
}

variable "security_group_ids" {
  type = list(string)
}

variable "auth_token" {
  type      = string
  sensitive = true
}

variable "url" {
  description = "Address of the translator. Default: run the program tyk-redis."
  type        = string
  default     = null
}
