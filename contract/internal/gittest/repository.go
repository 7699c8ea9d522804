// Package gittest makes git repositories for tests.
package gittest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Release is a commit with a tag, which holds the files of a directory and those given.
type Release struct {
	Tag       string
	Directory string
	Files     map[string]string
}

// Repository makes a repository of releases in a temporary directory. It does not leave one checked out that the
// test could read by accident.
func Repository(t *testing.T, releases ...Release) string {
	t.Helper()
	directory := t.TempDir()
	Git(t, directory, "init", "--quiet", "--initial-branch=main")
	for _, release := range releases {
		clear(t, directory)
		if release.Directory != "" {
			must(t, os.CopyFS(directory, os.DirFS(release.Directory)))
		}
		for name, content := range release.Files {
			path := filepath.Join(directory, name)
			must(t, os.MkdirAll(filepath.Dir(path), 0o755))
			must(t, os.WriteFile(path, []byte(content), 0o644))
		}
		Git(t, directory, "add", "--all", "--force")
		Git(t, directory, "commit", "--quiet", "--allow-empty", "--message", release.Tag)
		Git(t, directory, "tag", release.Tag)
	}
	clear(t, directory)
	return directory
}

func clear(t *testing.T, directory string) {
	t.Helper()
	entries, err := os.ReadDir(directory)
	must(t, err)
	for _, entry := range entries {
		if entry.Name() != ".git" {
			must(t, os.RemoveAll(filepath.Join(directory, entry.Name())))
		}
	}
}

// Git runs git without the configuration of whoever runs the test, and returns what it prints.
func Git(t *testing.T, directory string, arguments ...string) string {
	t.Helper()
	command := exec.Command("git", append([]string{"-C", directory}, arguments...)...)
	command.Env = append(os.Environ(),
		"GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null",
		"GIT_AUTHOR_NAME=Test", "GIT_AUTHOR_EMAIL=test@example.org",
		"GIT_COMMITTER_NAME=Test", "GIT_COMMITTER_EMAIL=test@example.org")
	output, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(arguments, " "), err, output)
	}
	return strings.TrimSpace(string(output))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
