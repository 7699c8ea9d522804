//go:build dev

package settings

type BuildDependent struct {
	OnlyInDev int `json:"only_in_dev"`
}
