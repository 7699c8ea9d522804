// Package component describes where a component's source says what it reads.
package component

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"

	"tykredis.io/contract/internal/release"
)

// Description is the content of a file in components/.
type Description struct {
	Component  string `json:"component"`
	Repository string `json:"repository"`
	// Modules are the import paths of the repository itself.
	Modules []string `json:"modules"`
	// BuildTags are those of official builds.
	BuildTags []string `json:"buildTags"`
	// Releases and Unreleased match the names of tags.
	Releases   *regexp.Regexp `json:"releases"`
	Unreleased *regexp.Regexp `json:"unreleased"`
	// Roots are the structs the configuration file is decoded into, by release.
	Roots []Root `json:"roots"`
	// Env is the prefix that envconfig is called with for the root.
	Env string `json:"env"`
	// Aliases are further calls of envconfig, for one block.
	Aliases []Alias `json:"aliases"`
	// Blocks hold the Redis settings: each of their keys must be in the table.
	Blocks []string `json:"blocks"`
	// Readers are the packages that use the fields of the blocks: a key whose field none of them uses is not read.
	Readers []string `json:"readers"`
	// Narrower lists the keys that some releases have, and use the field of, without reading them here.
	Narrower []Reason `json:"narrower"`
	// Ignored lists the keys of a block that are none of the table's business.
	Ignored []Reason `json:"ignored"`
}

// Root names a struct in a package of the repository.
type Root struct {
	release.Span
	Package string `json:"package"`
	Struct  string `json:"struct"`
}

// Alias is a call of envconfig with another prefix for the struct of a block.
type Alias struct {
	Package string `json:"package"`
	Env     string `json:"env"`
	Block   string `json:"block"`
}

// Reason gives the reason why keys, which may contain *, are treated differently.
type Reason struct {
	Keys []string `json:"keys"`
	Why  string   `json:"why"`
}

// Matches tells whether a key is one of the keys.
func (r Reason) Matches(key string) bool {
	return slices.ContainsFunc(r.Keys, func(pattern string) bool {
		matched, _ := path.Match(pattern, key)
		return matched
	})
}

// Read reads a description and rejects what it does not know.
func Read(files fs.FS, name string) (*Description, error) {
	content, err := fs.ReadFile(files, path.Join("components", name+".json"))
	if err != nil {
		known, _ := fs.Glob(files, "components/*.json")
		return nil, fmt.Errorf("no description of the component %q; there are %v", name, known)
	}
	description := &Description{}
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(description); err != nil {
		return nil, fmt.Errorf("components/%s.json: %w", name, err)
	}
	return description, description.check()
}

func (d *Description) check() error {
	if d.Releases == nil || len(d.Roots) == 0 || len(d.Modules) == 0 || d.Env == "" ||
		len(d.Readers) == 0 {
		return fmt.Errorf("components/%s.json: modules, releases, roots, env and readers are required", d.Component)
	}
	for _, reason := range slices.Concat(d.Narrower, d.Ignored) {
		if reason.Why == "" || len(reason.Keys) == 0 {
			return fmt.Errorf("components/%s.json: keys and why are required for every exception", d.Component)
		}
		for _, key := range reason.Keys {
			if _, err := path.Match(key, ""); err != nil {
				return fmt.Errorf("components/%s.json: %q: %w", d.Component, key, err)
			}
		}
	}
	return nil
}

// Root returns the root struct of a release.
func (d *Description) Root(version release.Version) (Root, error) {
	for _, root := range d.Roots {
		if root.Contains(version) {
			return root, nil
		}
	}
	return Root{}, fmt.Errorf("components/%s.json has no root for %s", d.Component, version)
}
