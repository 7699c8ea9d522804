package source

import (
	"go/ast"
	"reflect"
	"strconv"
	"strings"
)

// field is a field of a struct, or of one embedded in it, as the two decoders see it.
type field struct {
	goName string
	kind   resolved
	// json is the key; none if encoding/json does not see the field.
	json   string
	tagged bool
	depth  int
	// env is the name without the prefix, envAlone what envconfig falls back to.
	env, envAlone string
	hasEnv        bool
	// flat tells that envconfig does not add the name of this embedded struct to those of its fields.
	flat bool
}

// fields lists the fields of a struct in order, with those of embedded structs in their place.
func (s *Snapshot) fields(kind resolved, depth int, withEnv bool, above []string) ([]field, error) {
	var found []field
	for _, declared := range kind.structure.Fields.List {
		tag := tagOf(declared)
		fieldKind, err := s.resolve(declared.Type, kind.file, kind.in, 0)
		if err != nil {
			return nil, err
		}
		for _, name := range namesOf(declared) {
			one := describe(name, tag, fieldKind, depth)
			one.hasEnv = one.hasEnv && withEnv
			embedded := len(declared.Names) == 0
			if !embedded || fieldKind.structure == nil {
				if ast.IsExported(name) {
					found = append(found, one)
				}
				continue
			}
			inner, err := s.embedded(one, tag, above)
			if err != nil {
				return nil, err
			}
			found = append(found, inner...)
		}
	}
	if depth == 0 {
		hide(found)
	}
	return found, nil
}

// embedded returns what replaces an embedded struct: its fields, or itself if the tag gives it a key of its own.
func (s *Snapshot) embedded(one field, tag reflect.StructTag, above []string) ([]field, error) {
	exported := ast.IsExported(one.goName)
	name, _, _ := strings.Cut(tag.Get("json"), ",")
	opened := one.hasEnv && exported && !one.kind.decodesEnv
	if name != "" || one.kind.decodesJSON {
		one.flat = opened
		return onlyIf(exported, one), nil
	}
	if contains(above, one.kind.name) {
		return nil, nil
	}
	inner, err := s.fields(one.kind, one.depth+1, opened, append(above[:len(above):len(above)], one.kind.name))
	if err != nil {
		return nil, err
	}
	for i := range inner {
		inner[i].goName = one.goName + "." + inner[i].goName
	}
	one.json = ""
	return append(inner, onlyIf(exported && one.hasEnv && !opened, one)...), nil
}

func onlyIf(condition bool, one field) []field {
	if condition {
		return []field{one}
	}
	return nil
}

func describe(name string, tag reflect.StructTag, kind resolved, depth int) field {
	result := field{goName: name, kind: kind, depth: depth, json: name, hasEnv: true}
	if value, ok := tag.Lookup("json"); ok {
		key, _, _ := strings.Cut(value, ",")
		switch {
		case value == "-":
			result.json = ""
		case key != "":
			result.json, result.tagged = key, true
		}
	}
	result.env = name
	if isTrue(tag.Get("split_words")) {
		result.env = splitWords(name)
	}
	if alternative := tag.Get("envconfig"); alternative != "" {
		result.env, result.envAlone = alternative, strings.ToUpper(alternative)
	}
	result.env = strings.ToUpper(result.env)
	if isTrue(tag.Get("ignored")) {
		result.hasEnv = false
	}
	return result
}

// hide removes the keys that encoding/json drops where several fields have the same one: all but the least deeply
// embedded, or but the only one of these that has a tag.
func hide(fields []field) {
	groups := map[string][]int{}
	for i, one := range fields {
		if one.json != "" {
			groups[one.json] = append(groups[one.json], i)
		}
	}
	for _, group := range groups {
		winner := dominant(fields, group)
		for _, i := range group {
			if i != winner {
				fields[i].json = ""
			}
		}
	}
}

func dominant(fields []field, group []int) int {
	least := fields[group[0]].depth
	for _, i := range group {
		least = min(least, fields[i].depth)
	}
	var untagged, tagged []int
	for _, i := range group {
		if fields[i].depth == least {
			if fields[i].tagged {
				tagged = append(tagged, i)
			} else {
				untagged = append(untagged, i)
			}
		}
	}
	switch {
	case len(tagged) == 1:
		return tagged[0]
	case len(tagged) == 0 && len(untagged) == 1:
		return untagged[0]
	}
	return -1
}

func namesOf(declared *ast.Field) []string {
	var names []string
	for _, name := range declared.Names {
		names = append(names, name.Name)
	}
	if len(names) > 0 {
		return names
	}
	expression := declared.Type
	if pointer, ok := expression.(*ast.StarExpr); ok {
		expression = pointer.X
	}
	switch embedded := expression.(type) {
	case *ast.Ident:
		return []string{embedded.Name}
	case *ast.SelectorExpr:
		return []string{embedded.Sel.Name}
	}
	return nil
}

func tagOf(declared *ast.Field) reflect.StructTag {
	if declared.Tag == nil {
		return ""
	}
	text, err := strconv.Unquote(declared.Tag.Value)
	if err != nil {
		return ""
	}
	return reflect.StructTag(text)
}

func isTrue(text string) bool {
	value, _ := strconv.ParseBool(text)
	return value
}

func contains(names []string, name string) bool {
	for _, one := range names {
		if one == name && name != "" {
			return true
		}
	}
	return false
}
