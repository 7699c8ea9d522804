// Package history extends the list of a component's releases: a line for each, in ascending order, the first the names of
// the columns.
package history

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"tykredis.io/contract/internal/component"
	"tykredis.io/contract/internal/release"
)

const separator = ";"

// List is the list of releases with what is noted of each.
type List struct {
	header string
	rows   []row
}

type row struct {
	version release.Version
	line    string
}

// Read reads a list.
func Read(name string) (*List, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
	list := &List{header: lines[0]}
	for _, line := range lines[1:] {
		number, _, _ := strings.Cut(line, separator)
		version, err := release.Parse(number)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if last := len(list.rows) - 1; last >= 0 && list.rows[last].version.Compare(version) >= 0 {
			return nil, fmt.Errorf("%s: %s is not after %s", name, version, list.rows[last].version)
		}
		list.rows = append(list.rows, row{version, line})
	}
	if len(list.rows) == 0 {
		return nil, fmt.Errorf("%s has no release", name)
	}
	return list, nil
}

// Extend adds the releases of the tags that are not in the list, from its oldest on, with empty columns, and drops the
// candidates that are no longer the newest. It returns a line for each difference.
func (l *List) Extend(tags []component.Tag) []string {
	var differences []string
	oldest := l.rows[0].version
	wanted := map[release.Version]bool{}
	for _, tag := range tags {
		if tag.Version.Compare(oldest) < 0 {
			continue
		}
		wanted[tag.Version] = true
		if !l.has(tag.Version) {
			differences = append(differences, "+ "+tag.Version.String())
			columns := strings.Count(l.header, separator)
			l.rows = append(l.rows, row{tag.Version, tag.Version.String() + strings.Repeat(separator, columns)})
		}
	}
	l.rows = slices.DeleteFunc(l.rows, func(each row) bool {
		gone := !wanted[each.version]
		if gone {
			differences = append(differences, "- "+each.version.String())
		}
		return gone
	})
	slices.SortFunc(l.rows, func(a, b row) int { return a.version.Compare(b.version) })
	return differences
}

func (l *List) has(version release.Version) bool {
	return slices.ContainsFunc(l.rows, func(each row) bool { return each.version == version })
}

// Write writes the list.
func (l *List) Write(name string) error {
	text := l.header + "\n"
	for _, each := range l.rows {
		text += each.line + "\n"
	}
	return os.WriteFile(name, []byte(text), 0o644)
}
