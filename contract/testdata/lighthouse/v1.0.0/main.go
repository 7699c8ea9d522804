package main

import (
	"example.org/kelseyhightower/envconfig"
	"example.org/lighthouse/lamp"
)

type Config struct {
	Lamp lamp.Options `json:"lamp"`
}

func load(config *Config) { envconfig.MustProcess("LH", config) }
