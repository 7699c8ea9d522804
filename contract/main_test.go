package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tykredis.io/contract/internal/gittest"
)

// lighthouse makes the repository of an invented component: its settings move to another package in 2.0.0.
func lighthouse(t *testing.T, more ...gittest.Release) string {
	t.Helper()
	var releases []gittest.Release
	for _, tag := range []string{"v1.0.0", "1.1.0", "v2.0.0", "v2.1.0-rc10"} {
		releases = append(releases, gittest.Release{Tag: tag, Directory: filepath.Join("testdata/lighthouse", tag)})
	}
	// None of these counts: an older candidate, one of a release, a name that is no release, a release before the table.
	for _, tag := range []string{"v2.1.0-rc9", "v2.0.0-rc1", "v2.2.0-alpha1", "nightly", "v0.9.0"} {
		releases = append(releases, gittest.Release{Tag: tag})
	}
	directory := gittest.Repository(t, append(releases, more...)...)
	// A branch with the name of a tag must not be taken for it.
	gittest.Git(t, directory, "branch", "v2.0.0", "v0.9.0")
	return directory
}

func contract(t *testing.T, input string, arguments ...string) (status int, out, err string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status = run(arguments, os.DirFS("testdata"), strings.NewReader(input), &stdout, &stderr)
	return status, stdout.String(), stderr.String()
}

func lighthouseTable(t *testing.T, replacements ...string) string {
	t.Helper()
	content, err := os.ReadFile("testdata/tables/lighthouse.json")
	if err != nil {
		t.Fatal(err)
	}
	text := string(content)
	for i := 0; i < len(replacements); i += 2 {
		if strings.Count(text, replacements[i]) != 1 {
			t.Fatalf("the table must have %q once", replacements[i])
		}
		text = strings.ReplaceAll(text, replacements[i], replacements[i+1])
	}
	return text
}

func TestAgreement(t *testing.T) {
	repository := lighthouse(t)
	for option, summary := range map[string]string{
		"-unreleased=false": "lighthouse: compared 21 facts over 3 releases, found 0 differences\n",
		"-unreleased":       "lighthouse: compared 28 facts over 4 releases, found 0 differences\n",
	} {
		status, out, err := contract(t, "", "check", "-component", "lighthouse", "-repo", repository,
			"-table", "testdata/tables/lighthouse.json", option)
		if status != same || out != "" || err != summary {
			t.Errorf("%s: status %d\n%s%s", option, status, out, err)
		}
	}
}

func TestDifferences(t *testing.T) {
	repository := lighthouse(t)
	for _, one := range []struct{ name, before, after, expected string }{
		{"later than the source", `"since": "1.1.0", "until": null }]
    },
    {
      "json": "lamp.port"`, `"since": "2.0.0", "until": null }]
    },
    {
      "json": "lamp.port"`,
			"lamp.late: the table says since 2.0.0, the source says since 1.1.0"},
		{"a field that nothing uses any more", `"until": "1.1.0"`, `"until": null`,
			"lamp.idle: the table says in all releases, the source says until 1.1.0"},
		{"unreleased", `"since": "2.1.0"`, `"since": "2.2.0"`,
			"lamp.auth.provider: the table says since 2.2.0, the source says since 2.1.0-rc10"},
		{"object", `"since": "2.0.0", "until": null }]
    },
    {
      "json": null`, `"since": "1.1.0", "until": null }]
    },
    {
      "json": null`,
			"shared.horn.*: the table says since 1.1.0, the source says since 2.0.0"},
		{"variable alone", `"env": "LH_OMIT"`, `"env": "LH_OMITS"`,
			"LH_OMITS: the table says since 2.0.0, the source says in no release"},
		{"variable", `"LH_LAMP_HOST"`, `"LH_LAMP_HOSTNAME"`,
			"lamp.host: the table says the variable is LH_LAMP_HOSTNAME, the source says LH_LAMP_HOST in all releases"},
		{"alias", `["LH_LAMPS_HOST"]`, `[]`,
			"lamp.host: the table says the aliases are none, the source says LH_LAMPS_HOST"},
		{"type", `string (Go duration)`, `int`,
			"lamp.late: the table says the type is int, the source says string since 1.1.0"},
		{"key", `lamp.port`, `lamp.harbour`,
			"lamp.harbour: the table says since 1.1.0, the source says in no release\n" +
				"lighthouse lamp.port: the table does not have it, the source says since 1.1.0"},
		{"newest release", `"newestVersion": "2.0.0"`, `"newestVersion": "1.1.0"`,
			"newest release: the table says 1.1.0, the source says 2.0.0"},
		{"oldest release", `"oldestVersion": "1.0.0"`, `"oldestVersion": "0.9.1"`,
			"oldest release: the table says 0.9.1, the source says 1.0.0"},
		{"component", `"name": "lighthouse"`, `"name": "pump"`, "table: is that of pump"},
	} {
		t.Run(one.name, func(t *testing.T) {
			status, out, _ := contract(t, lighthouseTable(t, one.before, one.after), "check", "-unreleased",
				"-component", "lighthouse", "-repo", repository, "-table", "-")
			if status != different || out != "lighthouse "+one.expected+"\n" {
				t.Errorf("status %d\nexpected lighthouse %s\nfound    %s", status, one.expected, out)
			}
		})
	}
}

func TestReleaseThatIsNotTakenUp(t *testing.T) {
	repository := lighthouse(t, gittest.Release{Tag: "v2.1.0", Directory: "testdata/lighthouse/v2.1.0-rc10"})
	status, out, _ := contract(t, "", "check", "-component", "lighthouse", "-repo", repository,
		"-table", "testdata/tables/lighthouse.json")
	if expected := "lighthouse newest release: the table says 2.0.0, the source says 2.1.0\n"; status != different || out != expected {
		t.Errorf("status %d\n%s", status, out)
	}
}

func TestKeys(t *testing.T) {
	repository := lighthouse(t)
	status, out, err := contract(t, "", "keys", "-component", "lighthouse", "-repo", repository, "-match", "lamp.*")
	expected := strings.Join([]string{
		"lamp.Host  LH_LAMP_HOST  string  in all releases",
		"lamp.idle  LH_LAMP_IDLE  int     until 1.1.0",
		"lamp.late  LH_LAMP_LATE  string  since 1.1.0",
		"lamp.port  LH_LAMP_PORT  int     since 1.1.0\n"}, "\n")
	if status != same || out != expected {
		t.Errorf("status %d\n%s%s", status, out, err)
	}
	_, out, _ = contract(t, "", "keys", "-component", "lighthouse", "-repo", repository, "-match", "LH_*LOUD", "-json")
	if !strings.Contains(out, `"json": "shared.horn.loud"`) || !strings.Contains(out, `"since": "2.0.0"`) {
		t.Error(out)
	}
}

func TestDiff(t *testing.T) {
	repository := lighthouse(t)
	status, out, err := contract(t, "", "diff", "-component", "lighthouse", "-repo", repository, "2.0.0", "2.1.0-rc10")
	if expected := "+ lamp.auth.provider  LH_LAMP_AUTH_PROVIDER  string\n"; status != same || out != expected {
		t.Errorf("status %d\n%s%s", status, out, err)
	}
	_, out, _ = contract(t, "", "diff", "-component", "lighthouse", "-repo", repository, "1.1.0", "1.0.0")
	if expected := "+ lamp.idle  LH_LAMP_IDLE  int\n- lamp.late  LH_LAMP_LATE  string\n- lamp.port  LH_LAMP_PORT  int\n"; out != expected {
		t.Error(out)
	}
}

func TestFailures(t *testing.T) {
	repository := lighthouse(t)
	empty := gittest.Repository(t)
	broken := gittest.Repository(t, gittest.Release{Tag: "v1.0.0", Files: map[string]string{"main.go": "package"}})
	rootless := gittest.Repository(t, gittest.Release{Tag: "v1.0.0"})
	given := func(repository, table string) []string {
		return []string{"check", "-component", "lighthouse", "-repo", repository, "-table", table}
	}
	agrees := "testdata/tables/lighthouse.json"
	for _, one := range []struct {
		expected  string
		arguments []string
	}{
		{"Compares what the project says", nil},
		{`unknown command "chek"`, []string{"chek"}},
		{"arguments are missing", []string{"check", "-component", "lighthouse", "-repo", repository}},
		{`no description of the component "buoy"`, []string{"keys", "-component", "buoy", "-repo", repository}},
		{"not a git repository", given(t.TempDir(), agrees)},
		{"no release tags", given(empty, agrees)},
		{"main.go", given(broken, agrees)},
		{"example.org/lighthouse has no type Config", given(rootless, agrees)},
		{"no such file", given(repository, "testdata/absent.json")},
		{"the table cannot be read", given(repository, "main.go")},
		{"not the answer of GET", given(repository, "testdata/components/lighthouse.json")},
		{"not of the form PATH=DIR", append(given(repository, agrees), "-module", "example.org/model")},
		{"syntax error in pattern", []string{"keys", "-component", "lighthouse", "-repo", repository, "-match", "["}},
		{`"newest" is not a release`, []string{"diff", "-component", "lighthouse", "-repo", repository, "1.0.0", "newest"}},
		{"no tag for 1.0.1", []string{"diff", "-component", "lighthouse", "-repo", repository, "1.0.0", "1.0.1"}},
	} {
		status, _, err := contract(t, "", one.arguments...)
		if status != failed || !strings.Contains(err, one.expected) {
			t.Errorf("%v: status %d, expected %q in\n%s", one.arguments, status, one.expected, err)
		}
	}
}
