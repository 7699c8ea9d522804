package temporal

type Options struct {
	Cluster bool `json:"cluster"`
}
