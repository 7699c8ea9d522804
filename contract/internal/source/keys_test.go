package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tykredis.io/contract/internal/checkout"
	"tykredis.io/contract/internal/gittest"
)

// open makes a repository of testdata/repository whose go.mod requires a version of the module in testdata/model.
func open(t *testing.T, version string) *Reader {
	t.Helper()
	model := gittest.Repository(t,
		gittest.Release{Tag: "v1.4.0", Directory: "testdata/model"},
		gittest.Release{Tag: "v1.5.0", Files: map[string]string{"temporal/options.go": "package temporal\ntype Options struct { Later int }"}})
	if version == "pseudo" {
		version = "v1.4.1-0.20240101000000-" + gittest.Git(t, model, "rev-parse", "v1.4.0")[:12]
	}
	repository := gittest.Repository(t, gittest.Release{
		Tag: "v1.0.0", Directory: "testdata/repository",
		Files: map[string]string{"go.mod": "module example.org/lantern-parts\nrequire (\n\texample.org/model " + version + " // indirect\n)\n"},
	})
	return &Reader{
		Repository: start(t, repository),
		Modules:    []string{"example.org/Lantern-Parts"},
		Others:     []Module{{Path: "example.org/model", Repository: start(t, model)}},
	}
}

func start(t *testing.T, directory string) *checkout.Repository {
	t.Helper()
	repository, err := checkout.Open(directory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { repository.Close() })
	return repository
}

func settings(t *testing.T, reader *Reader) (*Snapshot, *Package) {
	t.Helper()
	snapshot := reader.At("refs/tags/v1.0.0")
	in, err := snapshot.Package("settings")
	if err != nil {
		t.Fatal(err)
	}
	return snapshot, in
}

func keysOf(t *testing.T, reader *Reader) map[string]Key {
	t.Helper()
	snapshot, in := settings(t, reader)
	keys, err := snapshot.Keys(in, "Settings", "ACME_LN")
	if err != nil {
		t.Fatal(err)
	}
	byField := map[string]Key{}
	for _, key := range keys {
		if _, twice := byField[key.Field]; twice {
			t.Errorf("%s twice", key.Field)
		}
		byField[key.Field] = key
	}
	return byField
}

func TestKeys(t *testing.T) {
	keys := keysOf(t, open(t, "v1.4.0"))
	// Field, path, variable and type; a missing path or variable is "-".
	for _, expected := range []string{
		"Plain Plain ACME_LN_PLAIN string",
		"Renamed renamed ACME_LN_RENAMED string",
		"Tuned Tuned ACME_LN_TUNED string",
		"Quiet Quiet ACME_LN_QUIET string",
		"Dash - ACME_LN_DASH string",
		"EnvOnly - ACME_LN_ENVONLY string",
		"A A ACME_LN_A int",
		"B B ACME_LN_B int",
		"Alternative alternative ACME_LN_OTHER_NAME string",
		"MaxIdleTime max_idle_time ACME_LN_MAX_IDLE_TIME int",
		"FileOnly file_only - string",
		"Embedded.Shallow shallow ACME_LN_SHALLOW string",
		// The outer field hides it, equal ones hide each other; envconfig does neither.
		"Embedded.Renamed - ACME_LN_RENAMED string",
		"Embedded.Clash - ACME_LN_CLASH string",
		"Pointed.Clash - ACME_LN_CLASH string",
		"hidden.Promoted promoted - int",
		"Pointed.FromPointer from_pointer ACME_LN_FROMPOINTER int",
		// The tag names an embedded struct in the file only.
		"Named.Under named.under ACME_LN_UNDER int",
		// encoding/json knows no inline.
		"Inline.Inner Inline.Inner ACME_LN_INLINE_INNER int",
		"Nested.Deep.Leaf nested.deep.leaf ACME_LN_NESTED_DEEP_LEAF bool",
		"Pointer.Shallow pointer.shallow ACME_LN_POINTER_SHALLOW string",
		"Hosts hosts ACME_LN_HOSTS map[string]string",
		"Addrs addrs ACME_LN_ADDRS []string",
		"Wait Wait ACME_LN_WAIT time.Duration",
		"Texts texts ACME_LN_TEXTS struct",
		"Alias alias ACME_LN_ALIAS struct",
		"Decoded decoded ACME_LN_DECODED struct",
		"Decoded.Inner decoded.inner - int",
		"Imported.TLS.CAFile imported.tls.ca_file ACME_LN_IMPORTED_TLS_CAFILE string",
		"Defined.Host defined.host ACME_LN_DEFINED_HOST string",
		"Vendored.Size vendored.size ACME_LN_VENDORED_SIZE uint16",
		"Model.Cluster model.cluster ACME_LN_MODEL_CLUSTER bool",
		"Foreign foreign ACME_LN_FOREIGN example.org/nowhere.Thing",
		"Unnamed unnamed ACME_LN_UNNAMED other.Thing",
		"Tree.Name tree.name ACME_LN_TREE_NAME string",
		"ByBuild.Official by_build.official ACME_LN_BYBUILD_OFFICIAL int",
		"Any any ACME_LN_ANY interface",
		"Meta meta ACME_LN_META map[string]struct",
	} {
		field, _, _ := strings.Cut(expected, " ")
		key := keys[field]
		if found := fmt.Sprint(key.Field, " ", orDash(key.JSON), " ", orDash(key.Env), " ", key.Type); found != expected {
			t.Errorf("expected %s, found %s", expected, found)
		}
	}
	for _, absent := range []string{"private", "OnlyInTests", "OnlyOnWindows", "ByBuild.OnlyInDev", "Texts.Inner", "Tree.Left.Name"} {
		if _, ok := keys[absent]; ok {
			t.Errorf("%s must not be a key", absent)
		}
	}
	if !keys["Foreign"].Foreign || !keys["Unnamed"].Foreign || keys["Wait"].Foreign || keys["Imported.Host"].Foreign {
		t.Error("only the type of a module that is not at hand is foreign")
	}
	if !keys["Imported"].Object || keys["Hosts"].Object {
		t.Error("only a struct is an object")
	}
	if keys["Alternative"].EnvAlone != "OTHER_NAME" {
		t.Errorf("%q", keys["Alternative"].EnvAlone)
	}
}

func orDash(text string) string {
	if text == "" {
		return "-"
	}
	return text
}

func TestBuildTags(t *testing.T) {
	reader := open(t, "v1.4.0")
	reader.BuildTags = []string{"dev"}
	keys := keysOf(t, reader)
	if keys["ByBuild.OnlyInDev"].JSON != "by_build.only_in_dev" || keys["ByBuild.Official"].JSON != "" {
		t.Error("a build tag chooses the files")
	}
}

func TestOtherModuleAtTheRequiredVersion(t *testing.T) {
	if _, ok := keysOf(t, open(t, "v1.5.0"))["Model.Later"]; !ok {
		t.Error("v1.5.0 has Later")
	}
	if _, ok := keysOf(t, open(t, "pseudo"))["Model.Cluster"]; !ok {
		t.Error("the commit of a pseudo-version has Cluster")
	}
	snapshot, in := settings(t, open(t, "v1.6.0"))
	_, err := snapshot.Keys(in, "Settings", "ACME_LN")
	if err == nil || !strings.Contains(err.Error(), "the checkout of example.org/model lacks temporal of version v1.6.0") {
		t.Errorf("%v", err)
	}
}

func TestWithoutEnvPrefixThereAreNoVariables(t *testing.T) {
	snapshot, in := settings(t, open(t, "v1.4.0"))
	keys, err := snapshot.Keys(in, "Settings", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range keys {
		if key.Env != "" {
			t.Errorf("%s is not read from the environment", key.Env)
		}
	}
}

func TestCalls(t *testing.T) {
	snapshot, in := settings(t, open(t, "v1.4.0"))
	if found := snapshot.Prefixes(in); !slices.Equal(found, []string{"ACME_LN"}) {
		t.Errorf("prefixes %v", found)
	}
	if found := snapshot.Variables(in); !slices.Equal(found, []string{"ACME_LN_OMIT"}) {
		t.Errorf("variables %v", found)
	}
}

func TestUses(t *testing.T) {
	_, in := settings(t, open(t, "v1.4.0"))
	if in.Uses("Plain") {
		t.Error("Plain is only assigned to")
	}
	if !in.Uses("Renamed") || !in.Uses("Tuned") {
		t.Error("Renamed and Tuned are used")
	}
}

func TestUnknownStruct(t *testing.T) {
	snapshot, in := settings(t, open(t, "v1.4.0"))
	for _, name := range []string{"Absent", "HostMap"} {
		if _, err := snapshot.Keys(in, name, "ACME_LN"); err == nil {
			t.Errorf("%s has no keys", name)
		}
	}
}
