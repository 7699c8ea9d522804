package source

import (
	"errors"
	"fmt"
	"go/ast"
	"path"
	"strings"

	"tykredis.io/contract/internal/checkout"
)

// Reader parses packages of one repository, each content once however many releases share it.
type Reader struct {
	Repository *checkout.Repository
	// Modules are the import paths of the repository itself.
	Modules   []string
	BuildTags []string
	// Others are repositories of other modules.
	Others []Module
	parsed map[string]*Package
}

// Snapshot is the repository at one revision.
type Snapshot struct {
	reader   *Reader
	revision string
	packages map[string]*Package
	versions map[string]string
}

// At looks at the repository at a revision.
func (r *Reader) At(revision string) *Snapshot {
	return &Snapshot{reader: r, revision: revision, packages: map[string]*Package{}}
}

// Package returns the package of a directory, or an error that wraps checkout.ErrMissing.
func (s *Snapshot) Package(directory string) (*Package, error) {
	importPath := path.Join(s.reader.Modules[0], directory)
	return s.load(importPath, s.reader.Repository, s.revision, directory)
}

func (s *Snapshot) load(importPath string, repository *checkout.Repository, revision, directory string) (*Package, error) {
	if found, ok := s.packages[importPath]; ok {
		return found, nil
	}
	id, files, err := repository.Directory(revision, directory)
	if err != nil {
		return nil, err
	}
	// The path is part of the key: equal files in two directories are two packages.
	key := importPath + "@" + id
	parsed, ok := s.reader.parsed[key]
	if !ok {
		if parsed, err = parse(repository, directory, files, s.reader.BuildTags); err != nil {
			return nil, fmt.Errorf("%s: %w", revision, err)
		}
		parsed.Path = importPath
		if s.reader.parsed == nil {
			s.reader.parsed = map[string]*Package{}
		}
		s.reader.parsed[key] = parsed
	}
	s.packages[importPath] = parsed
	return parsed, nil
}

// imports returns the package that a name refers to in a file, and its import path. The package is missing if it
// cannot be had here, the path as well if the name differs from the last element of every path.
func (s *Snapshot) imports(file *ast.File, name string) (*Package, string, error) {
	importPath, ok := imported(file, name)
	if !ok {
		return s.importByName(file, name)
	}
	found, err := s.find(importPath)
	return found, importPath, err
}

// importByName opens the packages of the repository that a file imports, for names that differ from their path.
func (s *Snapshot) importByName(file *ast.File, name string) (*Package, string, error) {
	for _, spec := range file.Imports {
		importPath := strings.Trim(spec.Path.Value, `"`)
		if spec.Name != nil {
			continue
		}
		found, err := s.find(importPath)
		if err != nil {
			return nil, "", err
		}
		if found != nil && len(found.files) > 0 && found.files[0].Name.Name == name {
			return found, importPath, nil
		}
	}
	return nil, "", nil
}

func (s *Snapshot) find(importPath string) (*Package, error) {
	for _, module := range s.reader.Modules {
		if directory, ok := within(importPath, module); ok {
			return ifPresent(s.load(importPath, s.reader.Repository, s.revision, directory))
		}
	}
	vendored, err := ifPresent(s.load(importPath, s.reader.Repository, s.revision, "vendor/"+importPath))
	if vendored != nil || err != nil {
		return vendored, err
	}
	return s.findInOthers(importPath)
}

func ifPresent(found *Package, err error) (*Package, error) {
	if errors.Is(err, checkout.ErrMissing) {
		return nil, nil
	}
	return found, err
}

// within returns the directory of a package in a module. Old imports spell the owner in lower case.
func within(importPath, module string) (string, bool) {
	if strings.EqualFold(importPath, module) {
		return ".", true
	}
	if len(importPath) > len(module) && strings.EqualFold(importPath[:len(module)+1], module+"/") {
		return importPath[len(module)+1:], true
	}
	return "", false
}
