package main

import (
	"os"
	"path/filepath"
	"testing"

	"tykredis.io/contract/internal/gittest"
)

// list writes a list of releases and returns its name.
func list(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "lighthouse.csv")
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestReleases(t *testing.T) {
	repository := lighthouse(t)
	for _, one := range []struct {
		name, list, out, written string
		status                   int
	}{
		{"complete", "release;lens\n1.0.0;a\n1.1.0;\n2.0.0;b\n2.1.0-rc10;\n", "",
			"release;lens\n1.0.0;a\n1.1.0;\n2.0.0;b\n2.1.0-rc10;\n", same},
		{"missing in the middle and at the end, and what is noted stays", "release;lens;oil\n1.0.0;a;1\n2.0.0;b;2\n",
			"+ 1.1.0\n+ 2.1.0-rc10\n", "release;lens;oil\n1.0.0;a;1\n1.1.0;;\n2.0.0;b;2\n2.1.0-rc10;;\n", different},
		{"an older candidate gives way", "release\n1.1.0\n2.0.0\n2.1.0-rc9\n",
			"+ 2.1.0-rc10\n- 2.1.0-rc9\n", "release\n1.1.0\n2.0.0\n2.1.0-rc10\n", different},
		{"a release that does not exist", "release\n2.0.0\n2.0.1\n2.1.0-rc10\n",
			"- 2.0.1\n", "release\n2.0.0\n2.1.0-rc10\n", different},
	} {
		file := list(t, one.list)
		arguments := []string{"releases", "-component", "lighthouse", "-repo", repository, "-list", file}
		if status, out, err := contract(t, "", arguments...); status != one.status || out != one.out {
			t.Errorf("%s: status %d\n%s%s", one.name, status, out, err)
		}
		if content, _ := os.ReadFile(file); string(content) != one.list {
			t.Errorf("%s: the list was changed without -write", one.name)
		}
		if status, _, err := contract(t, "", append(arguments, "-write")...); status != same {
			t.Errorf("%s: status %d\n%s", one.name, status, err)
		}
		if content, _ := os.ReadFile(file); string(content) != one.written {
			t.Errorf("%s: written\n%s", one.name, content)
		}
	}
}

// A candidate gives way to its release.
func TestReleasesOfACandidateThatIsOut(t *testing.T) {
	repository := lighthouse(t, gittest.Release{Tag: "v2.1.0"})
	file := list(t, "release;lens\n2.0.0;b\n2.1.0-rc10;\n")
	_, out, _ := contract(t, "", "releases", "-component", "lighthouse", "-repo", repository, "-list", file)
	if out != "+ 2.1.0\n- 2.1.0-rc10\n" {
		t.Error(out)
	}
}

func TestListsThatCannotBeRead(t *testing.T) {
	repository := lighthouse(t)
	for _, text := range []string{"release\n", "release\n2.0.0\n1.0.0\n", "release\nnightly\n"} {
		status, _, err := contract(t, "", "releases", "-component", "lighthouse", "-repo", repository,
			"-list", list(t, text))
		if status != failed || err == "" {
			t.Errorf("%q: status %d %s", text, status, err)
		}
	}
}
