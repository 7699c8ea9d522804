// Package compare holds a component's table against the source of its releases.
package compare

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"tykredis.io/contract/internal/checkout"
	"tykredis.io/contract/internal/component"
	"tykredis.io/contract/internal/source"
)

// Reading is what the source of one release says.
type Reading struct {
	Tag  component.Tag
	Keys []source.Key
	// Variables are read without envconfig.
	Variables []string
	// Aliases are those of the description that this release calls envconfig with.
	Aliases []component.Alias

	used   map[string]bool
	byPath map[string]*source.Key
	byEnv  map[string]*source.Key
}

// Read reads the configuration of a release.
func Read(reader *source.Reader, description *component.Description, tag component.Tag) (*Reading, error) {
	root, err := description.Root(tag.Version)
	if err != nil {
		return nil, err
	}
	snapshot := reader.At(tag.Ref())
	in, err := snapshot.Package(root.Package)
	if err != nil {
		return nil, err
	}
	env := ""
	if slices.Contains(snapshot.Prefixes(in), description.Env) {
		env = description.Env
	}
	keys, err := snapshot.Keys(in, root.Struct, env)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", tag.Name, err)
	}
	result := &Reading{Tag: tag, Keys: keys, Variables: snapshot.Variables(in)}
	if err := result.findAliases(snapshot, description.Aliases); err != nil {
		return nil, err
	}
	if err := result.findUses(snapshot, description); err != nil {
		return nil, err
	}
	result.index()
	return result, nil
}

func (r *Reading) findAliases(snapshot *source.Snapshot, aliases []component.Alias) error {
	for _, alias := range aliases {
		in, err := snapshot.Package(alias.Package)
		if errors.Is(err, checkout.ErrMissing) {
			continue
		}
		if err != nil {
			return err
		}
		if slices.Contains(snapshot.Prefixes(in), alias.Env) {
			r.Aliases = append(r.Aliases, alias)
		}
	}
	return nil
}

// findUses notes the fields of the blocks that the release uses.
func (r *Reading) findUses(snapshot *source.Snapshot, description *component.Description) error {
	r.used = map[string]bool{}
	for _, directory := range description.Readers {
		in, err := snapshot.Package(directory)
		if errors.Is(err, checkout.ErrMissing) {
			continue
		}
		if err != nil {
			return err
		}
		for _, key := range r.Keys {
			if !below(key.JSON, description.Blocks) || in.Uses(lastOf(key.Field)) {
				r.used[key.Field] = true
			}
		}
	}
	return nil
}

func lastOf(field string) string { return field[strings.LastIndex(field, ".")+1:] }

func (r *Reading) index() {
	r.byPath, r.byEnv = map[string]*source.Key{}, map[string]*source.Key{}
	for i := range r.Keys {
		key := &r.Keys[i]
		if key.JSON != "" {
			r.byPath[fold(key.JSON)] = key
		}
		if key.Env != "" && r.byEnv[key.Env] == nil {
			r.byEnv[key.Env] = key
		}
	}
}

// fold makes keys comparable as encoding/json compares them: without regard to case.
func fold(key string) string { return strings.ToLower(key) }

// find returns the key of a path, or of a variable if there is no path.
func (r *Reading) find(path, env string) *source.Key {
	if path != "" {
		return r.byPath[fold(path)]
	}
	return r.byEnv[env]
}

// asks tells whether the release asks for a variable without envconfig.
func (r *Reading) asks(variable string) bool { return slices.Contains(r.Variables, variable) }

// aliasesOf returns the other variables of a key, in the order of the description.
func (r *Reading) aliasesOf(key *source.Key) []string {
	var found []string
	if key.EnvAlone != "" {
		found = append(found, key.EnvAlone)
	}
	for _, alias := range r.Aliases {
		block := r.find(alias.Block, "")
		if block == nil || block.Env == "" || !strings.HasPrefix(fold(key.JSON), fold(alias.Block)+".") {
			continue
		}
		if rest, ok := strings.CutPrefix(key.Env, block.Env+"_"); ok {
			found = append(found, alias.Env+"_"+rest)
		}
	}
	return found
}

// Foreign returns a key below a block whose type the checkout does not hold.
func (r *Reading) Foreign(blocks []string) *source.Key {
	for i := range r.Keys {
		if r.Keys[i].Foreign && below(r.Keys[i].JSON, blocks) {
			return &r.Keys[i]
		}
	}
	return nil
}

// below tells whether a key is a block or a key of one.
func below(key string, blocks []string) bool {
	return slices.ContainsFunc(blocks, func(block string) bool {
		return fold(key) == fold(block) || strings.HasPrefix(fold(key), fold(block)+".")
	})
}
