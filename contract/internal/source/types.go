package source

import (
	"fmt"
	"go/ast"
	"strings"
)

// resolved is a type followed through pointers and names to what it is made of.
type resolved struct {
	structure *ast.StructType
	// Where the structure's own types are looked up.
	file *ast.File
	in   *Package
	// name identifies a named structure, so that one that contains itself ends.
	name string
	// text is the type as Go writes it, with defined types replaced by their underlying types.
	text string
	// foreign is the type of a package that is not at hand.
	foreign bool
	// decodesEnv and decodesJSON tell that the type has a method that reads the value itself.
	decodesEnv, decodesJSON bool
}

var predeclared = map[string]bool{
	"bool": true, "string": true, "error": true, "any": true, "byte": true, "rune": true,
	"int": true, "int8": true, "int16": true, "int32": true, "int64": true,
	"uint": true, "uint8": true, "uint16": true, "uint32": true, "uint64": true, "uintptr": true,
	"float32": true, "float64": true, "complex64": true, "complex128": true,
}

func (s *Snapshot) resolve(expression ast.Expr, file *ast.File, in *Package, depth int) (resolved, error) {
	if depth > mostReferences {
		return resolved{}, fmt.Errorf("%s: types refer to one another too deeply", in.Path)
	}
	follow := func(next ast.Expr) (resolved, error) { return s.resolve(next, file, in, depth+1) }
	switch expression := expression.(type) {
	case *ast.ParenExpr:
		return follow(expression.X)
	case *ast.StarExpr:
		return follow(expression.X)
	case *ast.StructType:
		return resolved{structure: expression, file: file, in: in, text: "struct"}, nil
	case *ast.ArrayType:
		element, err := follow(expression.Elt)
		return resolved{text: "[]" + element.text}, err
	case *ast.MapType:
		key, err := follow(expression.Key)
		if err != nil {
			return resolved{}, err
		}
		value, err := follow(expression.Value)
		return resolved{text: "map[" + key.text + "]" + value.text}, err
	case *ast.Ident:
		if _, declared := in.types[expression.Name]; !declared && predeclared[expression.Name] {
			return resolved{text: expression.Name}, nil
		}
		return s.resolveName(expression.Name, in, depth)
	case *ast.SelectorExpr:
		return s.resolveImported(expression, file, depth)
	case *ast.InterfaceType:
		return resolved{text: "interface"}, nil
	}
	return resolved{text: "other"}, nil
}

func (s *Snapshot) resolveImported(selector *ast.SelectorExpr, file *ast.File, depth int) (resolved, error) {
	qualifier, ok := selector.X.(*ast.Ident)
	if !ok {
		return resolved{text: "other"}, nil
	}
	other, importPath, err := s.imports(file, qualifier.Name)
	if err != nil {
		return resolved{}, err
	}
	if other == nil {
		if importPath == "" {
			return resolved{text: qualifier.Name + "." + selector.Sel.Name, foreign: true}, nil
		}
		// Only the standard library has paths without a host name.
		host, _, _ := strings.Cut(importPath, "/")
		return resolved{text: importPath + "." + selector.Sel.Name, foreign: strings.Contains(host, ".")}, nil
	}
	return s.resolveName(selector.Sel.Name, other, depth)
}

func (s *Snapshot) resolveName(name string, in *Package, depth int) (resolved, error) {
	declaration, ok := in.types[name]
	if !ok {
		return resolved{}, fmt.Errorf("%s has no type %s", in.Path, name)
	}
	result, err := s.resolve(declaration.spec.Type, declaration.file, in, depth+1)
	if err != nil {
		return resolved{}, err
	}
	if declaration.spec.Assign.IsValid() {
		return result, nil // An alias keeps the methods of its type.
	}
	result.name = in.Path + "." + name
	result.decodesEnv = in.has(name, "Decode", "string") || in.has(name, "Set", "string") ||
		in.has(name, "UnmarshalText", "[]byte") || in.has(name, "UnmarshalBinary", "[]byte")
	result.decodesJSON = in.has(name, "UnmarshalJSON", "[]byte") || in.has(name, "UnmarshalText", "[]byte")
	return result, nil
}

// has tells whether a type has a method with one parameter of the given type.
func (p *Package) has(typeName, method, parameter string) bool {
	function, ok := p.receivers[typeName][method]
	if !ok || function.Params.NumFields() != 1 {
		return false
	}
	switch given := function.Params.List[0].Type.(type) {
	case *ast.Ident:
		return given.Name == parameter
	case *ast.ArrayType:
		element, ok := given.Elt.(*ast.Ident)
		return ok && "[]"+element.Name == parameter
	}
	return false
}
