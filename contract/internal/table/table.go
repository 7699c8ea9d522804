// Package table reads what the project says of a component: the answer of GET /v1/components/{component}.
package table

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"tykredis.io/contract/internal/release"
)

// Table is the part of the answer that the sources can prove.
type Table struct {
	Name    string          `json:"name"`
	Oldest  release.Version `json:"oldestVersion"`
	Newest  release.Version `json:"newestVersion"`
	Mapping []Row           `json:"mapping"`
}

// Row is a key of the table. Either name can be missing.
type Row struct {
	JSON       string        `json:"json"`
	Env        string        `json:"env"`
	EnvAliases []string      `json:"envAliases"`
	Type       string        `json:"type"`
	Read       release.Spans `json:"read"`
}

// Name is what the row is called in reports.
func (r Row) Name() string {
	if r.JSON != "" {
		return r.JSON
	}
	return r.Env
}

// Object returns the path and the variable of a row that covers all keys below it.
func (r Row) Object() (path, env string, is bool) {
	path, pathStar := strings.CutSuffix(r.JSON, ".*")
	env, envStar := strings.CutSuffix(r.Env, "_*")
	return path, env, pathStar || envStar
}

// GoType is the type without the explanation in brackets.
func (r Row) GoType() string {
	name, _, _ := strings.Cut(r.Type, " (")
	return name
}

// Read reads a table.
func Read(from io.Reader) (*Table, error) {
	result := &Table{}
	if err := json.NewDecoder(from).Decode(result); err != nil {
		return nil, fmt.Errorf("the table cannot be read: %w", err)
	}
	if result.Name == "" || len(result.Mapping) == 0 {
		return nil, fmt.Errorf("the table is not the answer of GET /v1/components/{component}")
	}
	return result, nil
}
