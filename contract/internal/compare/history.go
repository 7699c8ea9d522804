package compare

import (
	"cmp"
	"path"
	"slices"

	"tykredis.io/contract/internal/release"
)

// Identity is a key as a user sees it.
type Identity struct {
	JSON string `json:"json"`
	Env  string `json:"env"`
	Type string `json:"type"`
}

// History is a key with the releases that read it with this variable and type.
type History struct {
	Identity
	Read release.Spans `json:"read"`
}

// Histories joins the readings of several releases, which are in ascending order.
func Histories(readings []*Reading) []History {
	var versions []release.Version
	in := map[Identity]map[release.Version]bool{}
	for _, reading := range readings {
		version := reading.Tag.Version
		versions = append(versions, version)
		for _, key := range reading.Keys {
			if key.Object || !reading.used[key.Field] {
				continue
			}
			one := Identity{key.JSON, key.Env, key.Type}
			if in[one] == nil {
				in[one] = map[release.Version]bool{}
			}
			in[one][version] = true
		}
	}
	var histories []History
	for one, read := range in {
		histories = append(histories, History{one, release.Among(versions, func(version release.Version) bool {
			return read[version]
		})})
	}
	slices.SortFunc(histories, func(a, b History) int {
		return cmp.Or(cmp.Compare(a.JSON, b.JSON), cmp.Compare(a.Env, b.Env), cmp.Compare(a.Type, b.Type))
	})
	return histories
}

// Matching returns those whose path or variable matches a pattern with *.
func Matching(histories []History, pattern string) []History {
	found := []History{}
	for _, one := range histories {
		byPath, _ := path.Match(pattern, one.JSON)
		byEnv, _ := path.Match(pattern, one.Env)
		if byPath || byEnv {
			found = append(found, one)
		}
	}
	return found
}
