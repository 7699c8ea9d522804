// Package checkout reads files of a git repository at any revision without checking one out.
package checkout

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
)

// ErrMissing is returned for a file or directory that does not exist at a revision.
var ErrMissing = errors.New("missing")

// Repository is a git repository, read through one `git cat-file` process.
type Repository struct {
	directory string
	command   *exec.Cmd
	requests  io.WriteCloser
	answers   *bufio.Reader
}

// Open starts reading a repository: a checkout, or a bare one.
func Open(directory string) (*Repository, error) {
	command := exec.Command("git", "-C", directory, "cat-file", "--batch")
	requests, err := command.StdinPipe()
	if err != nil {
		return nil, err
	}
	answers, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, fmt.Errorf("git: %w", err)
	}
	return &Repository{directory, command, requests, bufio.NewReader(answers)}, nil
}

// Close ends the process.
func (r *Repository) Close() error {
	r.requests.Close()
	return r.command.Wait()
}

// Tags lists the tags of the repository.
func (r *Repository) Tags() ([]string, error) {
	output, err := exec.Command("git", "-C", r.directory, "tag", "--list").Output()
	if err != nil {
		return nil, fmt.Errorf("%s: git tag: %s", r.directory, reason(err))
	}
	return strings.Fields(string(output)), nil
}

func reason(err error) string {
	var exit *exec.ExitError
	if errors.As(err, &exit) && len(exit.Stderr) > 0 {
		return string(bytes.TrimSpace(exit.Stderr))
	}
	return err.Error()
}

// Entry is a file of a directory.
type Entry struct {
	Name string
	ID   string
}

// Directory returns the id of a directory at a revision, and its files. Subdirectories are left out.
func (r *Repository) Directory(revision, directory string) (id string, files []Entry, err error) {
	if directory == "." {
		directory = ""
	}
	id, kind, content, err := r.object(revision + ":" + directory)
	if err != nil {
		return "", nil, err
	}
	if kind != "tree" {
		return "", nil, ErrMissing
	}
	files, err = entries(content, len(id)/2)
	return id, files, err
}

// entries reads a tree object: mode, name and binary id of each entry.
func entries(tree []byte, idLength int) ([]Entry, error) {
	var files []Entry
	for len(tree) > 0 {
		mode, rest, hasMode := bytes.Cut(tree, []byte{' '})
		name, rest, hasName := bytes.Cut(rest, []byte{0})
		if !hasMode || !hasName || len(rest) < idLength {
			return nil, errors.New("git returned a directory that cannot be read")
		}
		if bytes.HasPrefix(mode, []byte("100")) {
			files = append(files, Entry{string(name), hex.EncodeToString(rest[:idLength])})
		}
		tree = rest[idLength:]
	}
	return files, nil
}

// File returns the content of a file at a revision.
func (r *Repository) File(revision, path string) ([]byte, error) {
	_, kind, content, err := r.object(revision + ":" + path)
	if err == nil && kind != "blob" {
		return nil, ErrMissing
	}
	return content, err
}

// Content returns the content of a file by its id.
func (r *Repository) Content(id string) ([]byte, error) {
	_, _, content, err := r.object(id)
	return content, err
}

func (r *Repository) object(name string) (id, kind string, content []byte, err error) {
	if strings.ContainsAny(name, "\n\r") {
		return "", "", nil, fmt.Errorf("%q is not the name of a file", name)
	}
	if _, err := fmt.Fprintln(r.requests, name); err != nil {
		return "", "", nil, fmt.Errorf("%s is not a git repository: %w", r.directory, err)
	}
	header, err := r.answers.ReadString('\n')
	if err != nil {
		return "", "", nil, fmt.Errorf("%s is not a git repository: %w", r.directory, err)
	}
	fields := strings.Fields(header)
	if len(fields) < 3 || fields[len(fields)-1] == "missing" {
		return "", "", nil, fmt.Errorf("%s: %w", name, ErrMissing)
	}
	size, err := strconv.Atoi(fields[2])
	if err != nil {
		return "", "", nil, fmt.Errorf("%s: git answered %q", name, strings.TrimSpace(header))
	}
	content = make([]byte, size+1) // A line feed follows the content.
	if _, err := io.ReadFull(r.answers, content); err != nil {
		return "", "", nil, err
	}
	return fields[0], fields[1], content[:size], nil
}
