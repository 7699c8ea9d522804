package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"strings"

	"tykredis.io/contract/internal/checkout"
	"tykredis.io/contract/internal/compare"
	"tykredis.io/contract/internal/component"
	"tykredis.io/contract/internal/source"
)

type options struct {
	component  string
	repository string
	table      string
	match      string
	list       string
	modules    []string
	unreleased bool
	json       bool
	write      bool
	rest       []string
}

func parse(verb string, arguments []string, io streams) (options, error) {
	result := options{}
	set := flag.NewFlagSet(verb, flag.ContinueOnError)
	set.SetOutput(io.err)
	set.Usage = func() { fmt.Fprint(io.err, usage) }
	set.StringVar(&result.component, "component", "", "")
	set.StringVar(&result.repository, "repo", "", "")
	set.BoolVar(&result.unreleased, "unreleased", false, "")
	set.Func("module", "", func(value string) error {
		result.modules = append(result.modules, value)
		return nil
	})
	positional := 0
	switch verb {
	case "keys":
		set.StringVar(&result.match, "match", "*", "")
		set.BoolVar(&result.json, "json", false, "")
	case "diff":
		positional = 2
	case "releases":
		set.StringVar(&result.list, "list", "", "")
		set.BoolVar(&result.write, "write", false, "")
	case "check":
		set.StringVar(&result.table, "table", "", "")
	default:
		return result, fmt.Errorf("unknown command %q", verb)
	}
	if err := set.Parse(arguments); err != nil {
		return result, err
	}
	result.rest = set.Args()
	if result.component == "" || result.repository == "" || (verb == "check" && result.table == "") ||
		(verb == "releases" && result.list == "") || len(result.rest) != positional {
		set.Usage()
		return result, errors.New("arguments are missing or superfluous")
	}
	return result, nil
}

// subject is the source that a command works on.
type subject struct {
	description *component.Description
	reader      *source.Reader
	tags        []component.Tag
}

func open(given options, files fs.FS) (*subject, error) {
	description, err := component.Read(files, given.component)
	if err != nil {
		return nil, err
	}
	repository, err := checkout.Open(given.repository)
	if err != nil {
		return nil, err
	}
	reader := &source.Reader{Repository: repository, Modules: description.Modules, BuildTags: description.BuildTags}
	for _, module := range given.modules {
		path, directory, ok := strings.Cut(module, "=")
		if !ok {
			return nil, fmt.Errorf("-module %s: not of the form PATH=DIR", module)
		}
		other, err := checkout.Open(directory)
		if err != nil {
			return nil, err
		}
		reader.Others = append(reader.Others, source.Module{Path: path, Repository: other})
	}
	// A list has the newest candidates as well.
	tags, err := description.Tags(repository, given.unreleased || given.list != "")
	if err != nil {
		return nil, err
	}
	return &subject{description, reader, tags}, nil
}

func (s *subject) close() {
	s.reader.Repository.Close()
	for _, module := range s.reader.Others {
		module.Repository.Close()
	}
}

// read reads the releases that have a root; older ones are not described.
func (s *subject) read() ([]*compare.Reading, error) {
	var readings []*compare.Reading
	for _, tag := range s.tags {
		if _, err := s.description.Root(tag.Version.Release()); err != nil {
			continue
		}
		reading, err := compare.Read(s.reader, s.description, tag)
		if err != nil {
			return nil, err
		}
		readings = append(readings, reading)
	}
	return readings, nil
}
