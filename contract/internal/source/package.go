// Package source finds the configuration keys in Go source by its syntax alone: nothing is compiled or downloaded.
package source

import (
	"bytes"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io"
	"path"
	"strconv"
	"strings"

	"tykredis.io/contract/internal/checkout"
)

// Package is the declarations of one package, with their files.
type Package struct {
	Path      string
	files     []*ast.File
	types     map[string]typeDeclaration
	values    map[string]valueDeclaration
	receivers map[string]map[string]*ast.FuncType
	selected  map[string]bool
}

type typeDeclaration struct {
	spec *ast.TypeSpec
	file *ast.File
}

type valueDeclaration struct {
	value ast.Expr
	file  *ast.File
}

// parse reads those files of a directory that belong to an official build for Linux.
func parse(repository *checkout.Repository, directory string, files []checkout.Entry, tags []string) (*Package, error) {
	result := &Package{
		types:     map[string]typeDeclaration{},
		values:    map[string]valueDeclaration{},
		receivers: map[string]map[string]*ast.FuncType{},
		selected:  map[string]bool{},
	}
	for _, entry := range files {
		if !strings.HasSuffix(entry.Name, ".go") || strings.HasSuffix(entry.Name, "_test.go") {
			continue
		}
		content, err := repository.Content(entry.ID)
		if err != nil {
			return nil, err
		}
		built, err := inBuild(directory, entry.Name, content, tags)
		if err != nil {
			return nil, err
		}
		if !built {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path.Join(directory, entry.Name), content, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		result.files = append(result.files, file)
		result.declare(file)
		selections(file, result.selected)
	}
	return result, nil
}

func inBuild(directory, name string, content []byte, tags []string) (bool, error) {
	context := build.Context{
		GOOS: "linux", GOARCH: "amd64", Compiler: "gc", CgoEnabled: true,
		BuildTags:   tags,
		ReleaseTags: build.Default.ReleaseTags,
		OpenFile: func(string) (io.ReadCloser, error) {
			return io.NopCloser(bytes.NewReader(content)), nil
		},
	}
	return context.MatchFile(directory, name)
}

func (p *Package) declare(file *ast.File) {
	for _, declaration := range file.Decls {
		switch declaration := declaration.(type) {
		case *ast.FuncDecl:
			p.declareMethod(declaration)
		case *ast.GenDecl:
			for _, spec := range declaration.Specs {
				p.declareSpec(spec, file)
			}
		}
	}
}

func (p *Package) declareMethod(function *ast.FuncDecl) {
	if function.Recv == nil || len(function.Recv.List) != 1 {
		return
	}
	receiver := function.Recv.List[0].Type
	if pointer, ok := receiver.(*ast.StarExpr); ok {
		receiver = pointer.X
	}
	name, ok := receiver.(*ast.Ident)
	if !ok {
		return
	}
	if p.receivers[name.Name] == nil {
		p.receivers[name.Name] = map[string]*ast.FuncType{}
	}
	p.receivers[name.Name][function.Name.Name] = function.Type
}

func (p *Package) declareSpec(spec ast.Spec, file *ast.File) {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		p.types[spec.Name.Name] = typeDeclaration{spec, file}
	case *ast.ValueSpec:
		for i, name := range spec.Names {
			if i < len(spec.Values) {
				p.values[name.Name] = valueDeclaration{spec.Values[i], file}
			}
		}
	}
}

// imported returns the import path that a name refers to in a file.
func imported(file *ast.File, name string) (string, bool) {
	for _, spec := range file.Imports {
		importPath, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue
		}
		if spec.Name != nil {
			if spec.Name.Name == name {
				return importPath, true
			}
			continue
		}
		if defaultName(importPath) == name {
			return importPath, true
		}
	}
	return "", false
}

// defaultName guesses a package's name from its path: tyk-api is package tyk, which only its files tell.
func defaultName(importPath string) string {
	base := path.Base(importPath)
	if isMajor(base) {
		base = path.Base(path.Dir(importPath))
	}
	return base
}

// isMajor tells whether the last element of an import path is a major version, such as v2.
func isMajor(element string) bool {
	digits, found := strings.CutPrefix(element, "v")
	_, err := strconv.Atoi(digits)
	return found && err == nil
}
