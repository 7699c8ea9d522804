// Command contract compares what the project says of a component with the source of the component's releases.
package main

import (
	"embed"
	"io"
	"io/fs"
	"os"
)

//go:embed components/*.json
var descriptions embed.FS

func main() {
	os.Exit(run(os.Args[1:], descriptions, os.Stdin, os.Stdout, os.Stderr))
}

const usage = `Compares what the project says of a component with the source of its releases.

  contract keys  -component NAME -repo DIR [-unreleased] [-match GLOB] [-json]
      Prints the keys, their variables and types, and the releases that read them.
  contract diff  -component NAME -repo DIR FROM TO
      Prints the keys that begin or cease to be read between two releases.
  contract check -component NAME -repo DIR -table FILE [-unreleased]
      Compares the releases with a table: the output of "tyk-redis components NAME",
      or - for standard input. Prints one line per difference.

  contract releases -component NAME -repo DIR -list FILE [-write]
      Compares the releases with the list that the project keeps of them. Prints + for
      a release that is missing and - for one without a tag; -write changes the list.

  -module PATH=DIR   a checkout of another module whose structs the component uses
  -unreleased        also the newest release candidate of each later release

Exit codes: 0 no difference, 1 differences, 2 anything else.
`

const (
	same      = 0
	different = 1
	failed    = 2
)

type streams struct {
	in       io.Reader
	out, err io.Writer
}

func run(arguments []string, files fs.FS, in io.Reader, out, err io.Writer) int {
	return execute(arguments, files, streams{in, out, err})
}
