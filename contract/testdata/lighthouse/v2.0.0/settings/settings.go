package settings

import (
	"os"

	"example.org/kelseyhightower/envconfig"
	"example.org/lighthouse/lamp"
)

const prefix = "LH"

type Settings struct {
	Lamp   lamp.Options `json:"lamp"`
	Shared struct {
		Horn Horn `json:"horn"`
	} `json:"shared"`
}

type Horn struct {
	Loud bool `json:"loud"`
}

func Load(settings *Settings) {
	if os.Getenv(prefix+"_OMIT") == "" {
		envconfig.MustProcess(prefix, settings)
	}
}
