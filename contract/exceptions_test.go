package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"tykredis.io/contract/internal/gittest"
)

// checkWith compares the lighthouse with a table by a description that is changed at its last line.
func checkWith(t *testing.T, repository, table, more string, options ...string) (status int, out, errors string) {
	t.Helper()
	content, err := os.ReadFile("testdata/components/lighthouse.json")
	if err != nil {
		t.Fatal(err)
	}
	description := strings.Replace(string(content), `"readers": ["lamp"]`, `"readers": ["lamp"]`+more, 1)
	files := fstest.MapFS{"components/lighthouse.json": {Data: []byte(description)}}
	var stdout, stderr bytes.Buffer
	arguments := append([]string{"check", "-component", "lighthouse", "-repo", repository, "-table", "-"}, options...)
	status = run(arguments, files, strings.NewReader(table), &stdout, &stderr)
	return status, stdout.String(), stderr.String()
}

func TestNarrower(t *testing.T) {
	repository := lighthouse(t)
	never := lighthouseTable(t, `"type": "string",
      "read": [{ "since": null, "until": null }]`, `"type": "string", "read": []`)
	const difference = "lighthouse lamp.host: the table says in no release, the source says in all releases\n"
	if _, out, _ := checkWith(t, repository, never, ""); out != difference {
		t.Error(out)
	}
	const excuse = `, "narrower": [{"keys": ["lamp.h*"], "why": "only the buoy's host is used"}]`
	if status, out, err := checkWith(t, repository, never, excuse); status != same {
		t.Error(out, err)
	}
	// An exception excuses a table that says less than the source, not one that says more.
	more := lighthouseTable(t, `"since": null, "until": "1.1.0"`, `"since": null, "until": null`)
	_, out, _ := checkWith(t, repository, more, strings.Replace(excuse, "lamp.h*", "lamp.idle", 1))
	if !strings.Contains(out, "lamp.idle: the table says in all releases, the source says until 1.1.0") {
		t.Error(out)
	}
	_, out, _ = checkWith(t, repository, lighthouseTable(t), excuse)
	if out != "lighthouse [lamp.h*]: the description lists it under \"narrower\", but table and source agree without that\n" {
		t.Error(out)
	}
}

func TestIgnored(t *testing.T) {
	repository := lighthouse(t)
	const ignoring = `, "ignored": [{"keys": ["lamp.auth.*"], "why": "no setting of the lamp"}]`
	withoutAuth := lighthouseTable(t, "lamp.auth.provider", "lamp.host")
	withoutAuth = strings.Replace(withoutAuth, "AUTH_PROVIDER", "HOST", 2)
	withoutAuth = strings.Replace(withoutAuth, `"since": "2.1.0"`, `"since": null`, 1)
	_, out, _ := checkWith(t, repository, withoutAuth, "", "-unreleased")
	if out != "lighthouse lamp.auth.provider: the table does not have it, the source says since 2.1.0-rc10\n" {
		t.Error(out)
	}
	if status, out, err := checkWith(t, repository, withoutAuth, ignoring, "-unreleased"); status != same {
		t.Error(out, err)
	}
	// The released source has nothing to ignore.
	if _, out, _ := checkWith(t, repository, withoutAuth, ignoring); !strings.Contains(out, `under "ignored"`) {
		t.Error(out)
	}
}

func TestVariableWithoutPrefix(t *testing.T) {
	lamp, err := os.ReadFile("testdata/lighthouse/v2.0.0/lamp/lamp.go")
	if err != nil {
		t.Fatal(err)
	}
	tagged := strings.Replace(string(lamp), `json:"late"`, `json:"late" envconfig:"late"`, 1)
	repository := lighthouse(t, gittest.Release{Tag: "v2.0.1", Directory: "testdata/lighthouse/v2.0.0",
		Files: map[string]string{"lamp/lamp.go": tagged}})
	_, out, _ := checkWith(t, repository, lighthouseTable(t, `"newestVersion": "2.0.0"`, `"newestVersion": "2.0.1"`), "")
	if out != "lighthouse lamp.late: the table says the aliases are LH_LAMPS_LATE, the source says LATE, LH_LAMPS_LATE\n" {
		t.Error(out)
	}
}

func TestForeignStructInABlock(t *testing.T) {
	lamp := `package lamp
		import ("example.org/kelseyhightower/envconfig"; "example.org/model")
		type Options struct {
			Host, Idle, Late string
			Port int
			Model model.Options
		}
		func dial(o *Options) string { envconfig.Process("LH_LAMPS", o); return o.Host + o.Late + string(rune(o.Port)) + o.Model.Glass }`
	module := gittest.Repository(t, gittest.Release{Tag: "v1.2.0", Files: map[string]string{
		"model.go": "package model\ntype Options struct { Glass string }"}})
	repository := lighthouse(t, gittest.Release{Tag: "v2.0.1", Directory: "testdata/lighthouse/v2.0.0",
		Files: map[string]string{"lamp/lamp.go": lamp, "go.mod": "module example.org/lighthouse\nrequire example.org/model v1.2.0\n"}})
	table := lighthouseTable(t, `"newestVersion": "2.0.0"`, `"newestVersion": "2.0.1"`)
	status, out, _ := checkWith(t, repository, table, "")
	if status != different || !strings.Contains(out, "lamp.Model: in 2.0.1 its type is example.org/model.Options; give that module's checkout with -module") {
		t.Error(status, out)
	}
	status, out, _ = checkWith(t, repository, table, "", "-module", "example.org/model="+module)
	if status != different || !strings.Contains(out, "lamp.Model.Glass: the table does not have it, the source says since 2.0.1") {
		t.Error(status, out)
	}
}

func TestDescriptions(t *testing.T) {
	repository := lighthouse(t)
	for more, expected := range map[string]string{
		`, "reader": []`: `unknown field "reader"`,
		`, "narrower": [{"keys": ["lamp.host"]}]`:           "keys and why are required",
		`, "ignored": [{"keys": ["["], "why": "a reason"}]`: "syntax error in pattern",
		`, "readers": []`:   "readers are required",
		`, "releases": "("`: "missing closing )",
	} {
		status, _, err := checkWith(t, repository, lighthouseTable(t), more)
		if status != failed || !strings.Contains(err, expected) {
			t.Errorf("%s: status %d, %s", more, status, err)
		}
	}
}

// The project's own descriptions must at least be readable; only a checkout can tell whether they are true.
func TestOwnDescriptions(t *testing.T) {
	repository := gittest.Repository(t)
	for _, name := range []string{"gateway", "pump", "tib"} {
		var stdout, stderr bytes.Buffer
		run([]string{"keys", "-component", name, "-repo", repository}, descriptions, nil, &stdout, &stderr)
		if !strings.Contains(stderr.String(), "the repository has no release tags") {
			t.Errorf("%s: %s", name, stderr.String())
		}
	}
}
