package lamp

type Options struct {
	Host string `mapstructure:"host"`
	Idle int    `json:"idle"`
	Late string `json:"late"`
}

func dial(options Options) string { return options.Host + string(rune(options.Idle)) }
