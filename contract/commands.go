package main

import (
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"text/tabwriter"

	"tykredis.io/contract/internal/compare"
	"tykredis.io/contract/internal/component"
	"tykredis.io/contract/internal/history"
	"tykredis.io/contract/internal/release"
	"tykredis.io/contract/internal/table"
)

func execute(arguments []string, files fs.FS, io streams) int {
	if len(arguments) == 0 {
		fmt.Fprint(io.err, usage)
		return failed
	}
	status, err := dispatch(arguments[0], arguments[1:], files, io)
	if err != nil {
		fmt.Fprintf(io.err, "contract: %v\n", err)
		return failed
	}
	return status
}

func dispatch(verb string, arguments []string, files fs.FS, io streams) (int, error) {
	given, err := parse(verb, arguments, io)
	if err != nil {
		return failed, err
	}
	on, err := open(given, files)
	if err != nil {
		return failed, err
	}
	defer on.close()
	switch verb {
	case "keys":
		return keys(on, given, io)
	case "diff":
		return diff(on, given, io)
	case "releases":
		return releases(on, given, io)
	}
	return check(on, given, io)
}

func keys(on *subject, given options, io streams) (int, error) {
	readings, err := on.read()
	if err != nil {
		return failed, err
	}
	if _, err := path.Match(given.match, ""); err != nil {
		return failed, fmt.Errorf("-match %s: %w", given.match, err)
	}
	histories := compare.Histories(readings)
	if given.json {
		encoder := json.NewEncoder(io.out)
		encoder.SetIndent("", "  ")
		return same, encoder.Encode(compare.Matching(histories, given.match))
	}
	writer := tabwriter.NewWriter(io.out, 0, 8, 2, ' ', 0)
	for _, one := range compare.Matching(histories, given.match) {
		fmt.Fprintf(writer, "%s\t%s\t%s\t%s\n", or(one.JSON, "-"), or(one.Env, "-"), one.Type, one.Read)
	}
	return same, writer.Flush()
}

// diff exits with 0 whatever it finds: a change from one release to the next is no fault.
func diff(on *subject, given options, io streams) (int, error) {
	var readings []*compare.Reading
	for _, text := range given.rest {
		version, err := release.Parse(text)
		if err != nil {
			return failed, err
		}
		tag, err := tagOf(on, version)
		if err != nil {
			return failed, err
		}
		reading, err := compare.Read(on.reader, on.description, tag)
		if err != nil {
			return failed, err
		}
		readings = append(readings, reading)
	}
	for _, one := range compare.Histories(readings) {
		switch spans := one.Read; {
		case len(spans) == 1 && spans[0].Since != nil:
			fmt.Fprintf(io.out, "+ %s  %s  %s\n", or(one.JSON, "-"), or(one.Env, "-"), one.Type)
		case len(spans) == 1 && spans[0].Until != nil:
			fmt.Fprintf(io.out, "- %s  %s  %s\n", or(one.JSON, "-"), or(one.Env, "-"), one.Type)
		}
	}
	return same, nil
}

// releases compares the tags with the list of releases, and extends it on demand.
func releases(on *subject, given options, io streams) (int, error) {
	list, err := history.Read(given.list)
	if err != nil {
		return failed, err
	}
	differences := list.Extend(on.tags)
	for _, difference := range differences {
		fmt.Fprintln(io.out, difference)
	}
	switch {
	case len(differences) == 0:
		return same, nil
	case given.write:
		return same, list.Write(given.list)
	}
	return different, nil
}

// tagOf finds the tag of any version, also of one that counts as no release.
func tagOf(on *subject, version release.Version) (component.Tag, error) {
	names, err := on.reader.Repository.Tags()
	if err != nil {
		return component.Tag{}, err
	}
	for _, name := range names {
		if found, err := release.Parse(name); err == nil && found.Compare(version) == 0 {
			return component.Tag{Name: name, Version: version}, nil
		}
	}
	return component.Tag{}, fmt.Errorf("the repository has no tag for %s", version)
}

func check(on *subject, given options, io streams) (int, error) {
	facts, err := readTable(given.table, io.in)
	if err != nil {
		return failed, err
	}
	readings, err := on.read()
	if err != nil {
		return failed, err
	}
	result := compare.Check(on.description, facts, readings)
	for _, difference := range result.Differences {
		fmt.Fprintln(io.out, difference)
	}
	fmt.Fprintf(io.err, "%s: compared %d facts over %d releases, found %d differences\n",
		on.description.Component, result.Facts, len(result.Releases), len(result.Differences))
	if len(result.Differences) > 0 {
		return different, nil
	}
	return same, nil
}

func readTable(name string, in io.Reader) (*table.Table, error) {
	if name == "-" {
		return table.Read(in)
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return table.Read(file)
}

func or(text, other string) string {
	if text == "" {
		return other
	}
	return text
}
