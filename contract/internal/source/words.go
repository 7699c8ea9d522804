package source

import (
	"regexp"
	"strings"
)

// The expressions of envconfig's split_words.
var (
	words   = regexp.MustCompile(`([^A-Z]+|[A-Z]+[^A-Z]+|[A-Z]+)`)
	acronym = regexp.MustCompile(`([A-Z]+)([A-Z][^A-Z]+)`)
)

// splitWords joins the words of a name in camel case by underscores, as envconfig does on demand.
func splitWords(name string) string {
	var parts []string
	for _, word := range words.FindAllString(name, -1) {
		if match := acronym.FindStringSubmatch(word); match != nil {
			parts = append(parts, match[1], match[2])
		} else {
			parts = append(parts, word)
		}
	}
	return strings.Join(parts, "_")
}
