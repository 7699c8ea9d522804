package lamp

import "example.org/kelseyhightower/envconfig"

const prefix = "LH_LAMPS"

type Options struct {
	Host string `mapstructure:"host"`
	Idle int    `json:"idle"`
	Late string `json:"late"`
	Port int    `json:"port"`
	Auth Auth   `json:"auth"`
}

func dial(options *Options) string {
	envconfig.MustProcess(prefix, options)
	return options.Host + options.Late + string(rune(options.Port)) + options.Auth.Provider
}

type Auth struct {
	Provider string `json:"provider"`
}
