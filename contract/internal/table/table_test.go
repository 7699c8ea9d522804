package table

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"
)

// The service and this package must agree on names: a renamed property would read as a table without facts.
func TestPropertiesAreThoseOfTheService(t *testing.T) {
	content, err := os.ReadFile("../../../src/main/resources/META-INF/openapi.json")
	if err != nil {
		t.Fatal(err)
	}
	var description struct {
		Components struct {
			Schemas map[string]struct {
				Properties map[string]any
			}
		}
	}
	if err := json.Unmarshal(content, &description); err != nil {
		t.Fatal(err)
	}
	row := reflect.TypeFor[Row]()
	for name, schema := range description.Components.Schemas {
		if schema.Properties["envAliases"] == nil {
			continue
		}
		for i := range row.NumField() {
			if property := row.Field(i).Tag.Get("json"); schema.Properties[property] == nil {
				t.Errorf("the schema %s has no property %q", name, property)
			}
		}
		return
	}
	t.Error("no schema has the property envAliases")
}

func TestRead(t *testing.T) {
	read, err := Read(strings.NewReader(`{"name": "tib", "oldestVersion": "0.7.0", "newestVersion": "1.7.3", "mapping": [
		{"json": null, "env": "TYK_IB_OMITCONFIGFILE", "type": "bool", "read": [{"since": "1.3.0", "until": null}]},
		{"json": "a.b.*", "env": "TYK_IB_A_B_*", "type": "object", "read": []},
		{"json": "a.wait", "env": "TYK_IB_A_WAIT", "type": "string (Go duration)", "read": [{"since": null, "until": null}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	rows := read.Mapping
	if name := rows[0].Name(); name != "TYK_IB_OMITCONFIGFILE" {
		t.Error(name)
	}
	if read := rows[0].Read.String() + rows[1].Read.String() + rows[2].Read.String(); read != "since 1.3.0in no releasein all releases" {
		t.Error(read)
	}
	if path, env, object := rows[1].Object(); path != "a.b" || env != "TYK_IB_A_B" || !object {
		t.Error(path, env, object)
	}
	if _, _, object := rows[2].Object(); object || rows[2].GoType() != "string" {
		t.Error(object, rows[2].GoType())
	}
	if _, err := Read(strings.NewReader(`{"name": "tib", "oldestVersion": "soon"}`)); err == nil {
		t.Error("soon is no release")
	}
}
