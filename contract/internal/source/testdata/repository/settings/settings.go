package settings

import (
	"os"
	"time"

	env "example.org/kelseyhightower/envconfig"
	"example.org/lantern-parts/parts"
	"example.org/model/temporal"
	"example.org/nowhere"
	"example.org/other-name"
	"example.org/vendored"
)

const prefix = parts.Vendor + "_LN"

type Settings struct {
	Plain   string
	Renamed string `json:"renamed"`
	Tuned   string `mapstructure:"tuned"`
	Quiet   string `json:",omitempty"`
	Dash    string `json:"-,"`
	EnvOnly string `json:"-"`
	private string `json:"private"`

	A, B int

	Alternative string `json:"alternative" envconfig:"other_name"`
	MaxIdleTime int    `json:"max_idle_time" split_words:"true"`
	FileOnly    string `json:"file_only" ignored:"true"`

	Embedded
	hidden
	*Pointed
	Named  `json:"named"`
	Inline struct{ Inner int } `json:",inline"`

	Nested struct {
		Deep struct {
			Leaf bool `json:"leaf"`
		} `json:"deep"`
	} `json:"nested"`
	Pointer **Embedded `json:"pointer"`
	Hosts   HostMap    `json:"hosts"`
	Addrs   []string   `json:"addrs"`
	Wait    time.Duration
	Texts   ByText `json:"texts"`
	Decoded ByEnv  `json:"decoded"`
	Alias   Same   `json:"alias"`

	Imported parts.Store         `json:"imported"`
	Vendored vendored.Thing      `json:"vendored"`
	Model    temporal.Options    `json:"model"`
	Foreign  nowhere.Thing       `json:"foreign"`
	Unnamed  other.Thing         `json:"unnamed"`
	Tree     Tree                `json:"tree"`
	ByBuild  BuildDependent      `json:"by_build"`
	Any      interface{}         `json:"any"`
	Defined  Derived             `json:"defined"`
	Meta     map[string]Embedded `json:"meta"`
}

type Embedded struct {
	Shallow string `json:"shallow"`
	Clash   string `json:"clash"`
	Renamed string `json:"renamed"`
}

type hidden struct {
	Promoted int `json:"promoted"`
}

type Pointed struct {
	FromPointer int    `json:"from_pointer"`
	Clash       string `json:"clash"`
}

type Named struct {
	Under int `json:"under"`
}

type HostMap map[string]string

func (h *HostMap) Decode(value string) error { return nil }

type ByText struct{ Inner int }

func (b *ByText) UnmarshalText(text []byte) error { return nil }

type ByEnv struct {
	Inner int `json:"inner"`
}

func (b *ByEnv) Decode(value string) error { return nil }

type Same = ByText

type Derived parts.Store

type Tree struct {
	Name string `json:"name"`
	Left *Tree  `json:"left"`
}

func Load(settings *Settings) {
	settings.Plain = settings.Renamed
	if os.Getenv(prefix+"_OMIT") == "" || os.Getenv(settings.Tuned) == "" {
		_ = env.Process(prefix, settings)
	}
}
