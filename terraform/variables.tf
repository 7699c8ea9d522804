variable "spec" {
  description = "The Redis that the Tyk components are to use, as GET /v1/schema describes it."
  type        = any
}

variable "component" {
  description = "The only component to translate for. Default: those that the spec names, or all."
  type        = string
  default     = null
}

variable "format" {
  description = "One more form of each component's settings, found in the result as <component>.<format>."
  type        = string
  default     = null
}

variable "chart" {
  description = "The version of Tyk's charts that format = \"helm\" is for. Default: the newest known."
  type        = string
  default     = null
}

variable "strict" {
  description = "Whether warnings are failures."
  type        = bool
  default     = false
}

variable "program" {
  description = "How to run the program, where there is no service."
  type        = list(string)
  default     = ["tyk-redis", "terraform"]
}

variable "url" {
  description = "Address of the service, instead of the program; it is reached with curl. A bearer token is taken from the environment variable TYK_REDIS_TOKEN."
  type        = string
  default     = null
}
