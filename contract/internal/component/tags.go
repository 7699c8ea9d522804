package component

import (
	"errors"
	"slices"

	"tykredis.io/contract/internal/checkout"
	"tykredis.io/contract/internal/release"
)

// Tag is a tag of the repository that names a release.
type Tag struct {
	Name    string
	Version release.Version
}

// Ref is the tag's full name, which no branch can have.
func (t Tag) Ref() string { return "refs/tags/" + t.Name }

// Tags returns the tags of releases in ascending order, and on demand the newest pre-release of each later release.
func (d *Description) Tags(repository *checkout.Repository, unreleased bool) ([]Tag, error) {
	names, err := repository.Tags()
	if err != nil {
		return nil, err
	}
	var tags, candidates []Tag
	for _, name := range names {
		version, err := release.Parse(name)
		switch {
		case err != nil:
		case d.Releases.MatchString(name):
			tags = append(tags, Tag{name, version})
		case unreleased && d.Unreleased != nil && d.Unreleased.MatchString(name):
			candidates = append(candidates, Tag{name, version})
		}
	}
	sortTags(tags)
	if len(tags) == 0 {
		return nil, errors.New("the repository has no release tags; does the checkout have tags (git fetch --tags)?")
	}
	newest := tags[len(tags)-1].Version
	sortTags(candidates)
	for i, candidate := range candidates {
		last := i+1 == len(candidates) ||
			candidates[i+1].Version.Release().Compare(candidate.Version.Release()) != 0
		if last && candidate.Version.Release().Compare(newest) > 0 {
			tags = append(tags, candidate)
		}
	}
	return tags, nil
}

func sortTags(tags []Tag) {
	slices.SortFunc(tags, func(a, b Tag) int { return a.Version.Compare(b.Version) })
}
