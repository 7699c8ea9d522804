package compare

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"tykredis.io/contract/internal/component"
	"tykredis.io/contract/internal/release"
	"tykredis.io/contract/internal/source"
	"tykredis.io/contract/internal/table"
)

// Result is the outcome of a comparison.
type Result struct {
	Differences []string
	// Facts counts the pairs of a key and a release that were compared.
	Facts    int
	Releases []release.Version
}

type check struct {
	description *component.Description
	table       *table.Table
	readings    []*Reading
	versions    []release.Version
	needed      map[string]bool
	result      Result
}

// Check compares a table with the readings of the releases, which are in ascending order.
func Check(description *component.Description, facts *table.Table, readings []*Reading) Result {
	readings = slices.DeleteFunc(slices.Clone(readings), func(reading *Reading) bool {
		return reading.Tag.Version.Compare(facts.Oldest) < 0
	})
	c := check{description: description, table: facts, readings: readings, needed: map[string]bool{}}
	for _, reading := range readings {
		c.versions = append(c.versions, reading.Tag.Version)
	}
	c.result.Releases = c.versions
	if facts.Name != description.Component {
		c.differ("table", "is that of %s", facts.Name)
		return c.result
	}
	c.compareReleases()
	for _, row := range facts.Mapping {
		c.compareRow(row)
	}
	c.findUnknown()
	c.findForeign()
	c.findUnneeded()
	return c.result
}

func (c *check) differ(key, format string, arguments ...any) {
	c.result.Differences = append(c.result.Differences,
		fmt.Sprintf("%s %s: %s", c.description.Component, key, fmt.Sprintf(format, arguments...)))
}

// compareReleases reports a release that the table has not taken up.
func (c *check) compareReleases() {
	released := slices.DeleteFunc(slices.Clone(c.versions), release.Version.PreRelease)
	if len(released) == 0 {
		c.differ("newest release", "the table says %s, the source has no release since %s", c.table.Newest, c.table.Oldest)
		return
	}
	if newest := released[len(released)-1]; newest.Compare(c.table.Newest) != 0 {
		c.differ("newest release", "the table says %s, the source says %s", c.table.Newest, newest)
	}
	if oldest := c.versions[0]; oldest.Compare(c.table.Oldest) != 0 {
		c.differ("oldest release", "the table says %s, the source says %s", c.table.Oldest, oldest)
	}
}

// compareRow compares in which releases a key is read, and its variable and type where both have it.
func (c *check) compareRow(row table.Row) {
	inTable := func(version release.Version) bool { return row.Read.Contains(version.Release()) }
	inSource := map[release.Version]bool{}
	tooWide, tooNarrow := false, false
	for _, reading := range c.readings {
		version := reading.Tag.Version
		inSource[version] = reading.has(row)
		tooWide = tooWide || inTable(version) && !inSource[version]
		tooNarrow = tooNarrow || !inTable(version) && inSource[version]
		c.result.Facts++
	}
	if tooNarrow && c.excused(row) {
		tooNarrow = false
	}
	if tooWide || tooNarrow {
		c.differ(row.Name(), "the table says %s, the source says %s",
			row.Read,
			release.Among(c.versions, func(version release.Version) bool { return inSource[version] }))
	}
	if _, _, object := row.Object(); !object {
		c.compareVariable(row)
		c.compareAliases(row)
		c.compareType(row)
	}
}

func (c *check) excused(row table.Row) bool {
	excused := false
	for i, reason := range c.description.Narrower {
		if reason.Matches(row.Name()) {
			c.needed[fmt.Sprint("narrower", i)] = true
			excused = true
		}
	}
	return excused
}

// has tells whether the release has the key of a row.
func (r *Reading) has(row table.Row) bool {
	path, env, object := row.Object()
	if row.JSON == "" && r.asks(row.Env) {
		return true
	}
	key := r.find(path, env)
	return key != nil && key.Object == object && r.used[key.Field]
}

func (c *check) compareVariable(row table.Row) {
	c.compareEach(row, "variable", row.Env, func(reading *Reading, key *source.Key) string {
		if key.Env == "" && reading.asks(row.Env) {
			return row.Env
		}
		return orNone(key.Env)
	})
}

func (c *check) compareType(row table.Row) {
	c.compareEach(row, "type", row.GoType(), func(_ *Reading, key *source.Key) string { return key.Type })
}

// compareEach reports once each value that the source has instead of the table's, with its releases.
func (c *check) compareEach(row table.Row, what, wanted string, of func(*Reading, *source.Key) string) {
	values := map[release.Version]string{}
	for _, reading := range c.readings {
		path, env, _ := row.Object()
		if key := reading.find(path, env); key != nil && reading.has(row) {
			values[reading.Tag.Version] = of(reading, key)
		}
	}
	var others []string
	for _, value := range values {
		if value != wanted && !slices.Contains(others, value) {
			others = append(others, value)
		}
	}
	sort.Strings(others)
	for _, other := range others {
		c.differ(row.Name(), "the table says the %s is %s, the source says %s %s", what, orNone(wanted), other,
			release.Among(c.versions, func(version release.Version) bool { return values[version] == other }))
	}
}

// compareAliases compares the aliases of all releases at once: the table does not date them.
func (c *check) compareAliases(row table.Row) {
	var found []string
	for _, reading := range c.readings {
		key := reading.find(row.JSON, row.Env)
		if key == nil {
			continue
		}
		for _, alias := range reading.aliasesOf(key) {
			if !slices.Contains(found, alias) {
				found = append(found, alias)
			}
		}
	}
	if len(found) == 0 && !slices.ContainsFunc(c.readings, func(r *Reading) bool { return r.has(row) }) {
		return
	}
	wanted := slices.Sorted(slices.Values(row.EnvAliases))
	slices.Sort(found)
	if !slices.Equal(wanted, found) {
		c.differ(row.Name(), "the table says the aliases are %s, the source says %s",
			orNone(strings.Join(wanted, ", ")), orNone(strings.Join(found, ", ")))
	}
}

func orNone(text string) string {
	if text == "" {
		return "none"
	}
	return text
}
