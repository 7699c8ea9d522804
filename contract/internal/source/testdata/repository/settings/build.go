//go:build !dev

package settings

type BuildDependent struct {
	Official int `json:"official"`
}
