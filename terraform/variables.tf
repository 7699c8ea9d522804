variable "spec" {
  description = "The Redis for the Tyk components: a spec, as described by GET /v1/schema."
  type        = any
}

variable "component" {
  description = "The only component to translate for. Default: all components in the spec, or all."
  type        = string
  default     = null
}

variable "format" {
  description = "One more output format for each component, in the result as <component>.<format>."
  type        = string
  default     = null
}

variable "chart" {
  description = "The version of Tyk's charts for format = \"helm\". Default: the newest known version."
  type        = string
  default     = null
}

variable "strict" {
  description = "Whether warnings fail the plan."
  type        = bool
  default     = false
}

variable "program" {
  description = "The command that runs the program. Used if url is not set."
  type        = list(string)
  default     = ["tyk-redis", "terraform"]
}

variable "url" {
  description = "Address of a running service to use instead of the program, through curl. The environment variable TYK_REDIS_TOKEN has its bearer token."
  type        = string
  default     = null
}
