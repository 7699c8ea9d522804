package source

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

const mostReferences = 20

// text evaluates an expression of string literals, package-level names and +.
func (s *Snapshot) text(expression ast.Expr, file *ast.File, in *Package, depth int) (string, bool) {
	if depth > mostReferences {
		return "", false
	}
	switch expression := expression.(type) {
	case *ast.BasicLit:
		value, err := strconv.Unquote(expression.Value)
		return value, err == nil && expression.Kind == token.STRING
	case *ast.ParenExpr:
		return s.text(expression.X, file, in, depth+1)
	case *ast.BinaryExpr:
		left, leftKnown := s.text(expression.X, file, in, depth+1)
		right, rightKnown := s.text(expression.Y, file, in, depth+1)
		return left + right, leftKnown && rightKnown && expression.Op == token.ADD
	case *ast.Ident:
		return s.named(expression.Name, in, depth)
	case *ast.SelectorExpr:
		qualifier, ok := expression.X.(*ast.Ident)
		if !ok {
			return "", false
		}
		other, _, err := s.imports(file, qualifier.Name)
		if err != nil || other == nil {
			return "", false
		}
		return s.named(expression.Sel.Name, other, depth)
	}
	return "", false
}

func (s *Snapshot) named(name string, in *Package, depth int) (string, bool) {
	declaration, ok := in.values[name]
	if !ok {
		return "", false
	}
	return s.text(declaration.value, declaration.file, in, depth+1)
}

// Prefixes returns the prefixes that a package calls envconfig with, as far as they are constant.
func (s *Snapshot) Prefixes(in *Package) []string {
	return s.arguments(in, func(importPath, function string) bool {
		return strings.HasSuffix(importPath, "/envconfig") && (function == "Process" || function == "MustProcess")
	})
}

// Variables returns the environment variables that a package asks the system for by a constant name.
func (s *Snapshot) Variables(in *Package) []string {
	return s.arguments(in, func(importPath, function string) bool {
		return importPath == "os" && (function == "Getenv" || function == "LookupEnv")
	})
}

// arguments returns the first arguments of the calls of imported functions.
func (s *Snapshot) arguments(in *Package, wanted func(importPath, function string) bool) []string {
	var found []string
	for _, file := range in.files {
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			function, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			qualifier, ok := function.X.(*ast.Ident)
			if !ok {
				return true
			}
			importPath, ok := imported(file, qualifier.Name)
			if !ok || !wanted(importPath, function.Sel.Name) {
				return true
			}
			if value, known := s.text(call.Args[0], file, in, 0); known {
				found = append(found, value)
			}
			return true
		})
	}
	slices.Sort(found)
	return slices.Compact(found)
}
