package source

import (
	"fmt"
	"sort"
)

// Key is a configuration key as the source defines it.
type Key struct {
	// JSON is the path in the file; none if only the environment can set it.
	JSON string
	// Env is the variable that envconfig derives; none if it does not reach the field.
	Env string
	// EnvAlone is the variable without prefixes that a tag adds.
	EnvAlone string
	Field    string
	Type     string
	// Object tells that the key has keys of its own.
	Object bool
	// Foreign tells that the type belongs to a module that is not at hand, so that keys below it are unknown.
	Foreign bool
}

// Keys lists the keys of a root struct, sorted by their path.
func (s *Snapshot) Keys(in *Package, structName, envPrefix string) ([]Key, error) {
	root, err := s.resolveName(structName, in, 0)
	if err != nil {
		return nil, err
	}
	if root.structure == nil {
		return nil, fmt.Errorf("%s.%s is not a struct", in.Path, structName)
	}
	walk := walker{snapshot: s}
	if err := walk.into(root, place{json: true, env: envPrefix, hasEnv: envPrefix != ""}); err != nil {
		return nil, err
	}
	sort.SliceStable(walk.keys, func(i, j int) bool {
		a, b := walk.keys[i], walk.keys[j]
		return a.JSON < b.JSON || (a.JSON == b.JSON && a.Env < b.Env)
	})
	return walk.keys, nil
}

type walker struct {
	snapshot *Snapshot
	keys     []Key
}

// place is the position of a struct, as a path in the file and as a prefix of variables.
type place struct {
	path   string
	json   bool
	env    string
	hasEnv bool
	field  string
	above  []string
}

func (w *walker) into(kind resolved, at place) error {
	if contains(at.above, kind.name) {
		return nil
	}
	at.above = append(at.above[:len(at.above):len(at.above)], kind.name)
	fields, err := w.snapshot.fields(kind, 0, at.hasEnv, at.above)
	if err != nil {
		return err
	}
	for _, one := range fields {
		if err := w.visit(one, at); err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) visit(one field, at place) error {
	key := Key{Field: join(at.field, ".", one.goName), Type: one.kind.text, Foreign: one.kind.foreign}
	inJSON := at.json && one.json != ""
	if inJSON {
		key.JSON = join(at.path, ".", one.json)
	}
	inEnv := at.hasEnv && one.hasEnv
	if inEnv {
		key.Env, key.EnvAlone = join(at.env, "_", one.env), one.envAlone
	}
	if !inJSON && !inEnv {
		return nil
	}
	opensJSON := inJSON && one.kind.structure != nil && !one.kind.decodesJSON
	opensEnv := inEnv && one.kind.structure != nil && !one.kind.decodesEnv
	key.Object = opensJSON || opensEnv
	envBelow := key.Env
	if one.flat {
		key.Env, envBelow = "", at.env
	}
	w.keys = append(w.keys, key)
	if !key.Object {
		return nil
	}
	return w.into(one.kind, place{
		path: key.JSON, json: opensJSON, env: envBelow, hasEnv: opensEnv, field: key.Field, above: at.above,
	})
}

func join(left, separator, right string) string {
	if left == "" {
		return right
	}
	return left + separator + right
}
