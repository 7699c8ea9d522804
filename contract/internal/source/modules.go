package source

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"tykredis.io/contract/internal/checkout"
)

// Module is a repository of another module, read at the version that go.mod requires.
type Module struct {
	Path       string
	Repository *checkout.Repository
}

func (s *Snapshot) findInOthers(importPath string) (*Package, error) {
	for _, module := range s.reader.Others {
		directory, ok := within(importPath, module.Path)
		if !ok {
			continue
		}
		version, err := s.required(module.Path)
		if err != nil || version == "" {
			return nil, err
		}
		found, err := s.load(importPath, module.Repository, revisionOf(version), directory)
		if errors.Is(err, checkout.ErrMissing) {
			return nil, fmt.Errorf("the checkout of %s lacks %s of version %s", module.Path, directory, version)
		}
		return found, err
	}
	return nil, nil
}

var requirement = regexp.MustCompile(`^\s*(?:require\s+)?(\S+)\s+(v[^\s/]+)`)

// required returns the version of a module in go.mod; none without one.
func (s *Snapshot) required(module string) (string, error) {
	if s.versions == nil {
		content, err := s.reader.Repository.File(s.revision, "go.mod")
		if err != nil && !errors.Is(err, checkout.ErrMissing) {
			return "", err
		}
		s.versions = map[string]string{}
		for _, line := range strings.Split(string(content), "\n") {
			if match := requirement.FindStringSubmatch(line); match != nil {
				s.versions[match[1]] = match[2]
			}
		}
	}
	return s.versions[module], nil
}

var pseudoVersion = regexp.MustCompile(`[0-9]{14}-([0-9a-f]{12})$`)

// revisionOf turns a module's version into a tag, or into the commit of a pseudo-version.
func revisionOf(version string) string {
	version = strings.TrimSuffix(version, "+incompatible")
	if match := pseudoVersion.FindStringSubmatch(version); match != nil {
		return match[1]
	}
	return "refs/tags/" + version
}
