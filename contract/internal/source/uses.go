package source

import "go/ast"

// Uses tells whether a package takes the value of a field of this name, of whatever struct. It cannot miss a use, but
// can take another struct's field for one.
func (p *Package) Uses(fieldName string) bool { return p.selected[fieldName] }

// selections collects the names x.name of a file, but for those that are only assigned to.
func selections(file *ast.File, into map[string]bool) {
	assigned := map[*ast.SelectorExpr]bool{}
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.AssignStmt:
			for _, target := range node.Lhs {
				if selector, ok := target.(*ast.SelectorExpr); ok {
					assigned[selector] = true
				}
			}
		case *ast.SelectorExpr:
			if !assigned[node] {
				into[node.Sel.Name] = true
			}
		}
		return true
	})
}
