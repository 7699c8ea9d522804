package compare

import (
	"fmt"
	"sort"

	"tykredis.io/contract/internal/component"
	"tykredis.io/contract/internal/release"
)

// findUnknown reports the keys of the blocks that the table does not have.
func (c *check) findUnknown() {
	known := map[string]bool{}
	for _, row := range c.table.Mapping {
		path, _, _ := row.Object()
		known[fold(path)] = true
	}
	in := map[string]map[release.Version]bool{}
	for _, reading := range c.readings {
		for _, key := range reading.Keys {
			if key.JSON == "" || key.Object || !below(key.JSON, c.description.Blocks) || known[fold(key.JSON)] {
				continue
			}
			if in[key.JSON] == nil {
				in[key.JSON] = map[release.Version]bool{}
			}
			in[key.JSON][reading.Tag.Version] = true
		}
	}
	var unknown []string
	for key := range in {
		if !c.ignored(key) {
			unknown = append(unknown, key)
		}
	}
	sort.Strings(unknown)
	for _, key := range unknown {
		c.differ(key, "the table does not have it, the source says %s",
			release.Among(c.versions, func(version release.Version) bool { return in[key][version] }))
	}
}

func (c *check) ignored(key string) bool {
	ignored := false
	for i, reason := range c.description.Ignored {
		if reason.Matches(key) {
			c.needed[fmt.Sprint("ignored", i)] = true
			ignored = true
		}
	}
	return ignored
}

// findForeign reports a block whose keys cannot be seen, which must not look like a block without keys.
func (c *check) findForeign() {
	for _, reading := range c.readings {
		if key := reading.Foreign(c.description.Blocks); key != nil {
			c.differ(key.JSON, "in %s its type is %s; give that module's checkout with -module",
				reading.Tag.Version, key.Type)
			return
		}
	}
}

// findUnneeded reports exceptions that excuse nothing, so that none outlives its reason.
func (c *check) findUnneeded() {
	report := func(kind string, reasons []component.Reason) {
		for i, reason := range reasons {
			if !c.needed[fmt.Sprint(kind, i)] {
				c.differ(fmt.Sprint(reason.Keys), "the description lists it under %q, but table and source agree without that", kind)
			}
		}
	}
	report("narrower", c.description.Narrower)
	report("ignored", c.description.Ignored)
}
