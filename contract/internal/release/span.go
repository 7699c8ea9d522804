package release

import "strings"

// Span is a range of releases; a missing end is open.
type Span struct {
	Since *Version `json:"since"`
	Until *Version `json:"until"`
}

// Contains tells whether the version is at or after Since and before Until.
func (s Span) Contains(version Version) bool {
	return (s.Since == nil || version.Compare(*s.Since) >= 0) &&
		(s.Until == nil || version.Compare(*s.Until) < 0)
}

// Spans is a set of releases.
type Spans []Span

// Contains tells whether one of the spans contains the version.
func (s Spans) Contains(version Version) bool {
	for _, span := range s {
		if span.Contains(version) {
			return true
		}
	}
	return false
}

// Among describes a set of the given releases, which are in ascending order.
func Among(versions []Version, in func(Version) bool) Spans {
	spans := Spans{}
	inside := false
	for i := range versions {
		now := in(versions[i])
		if now && !inside {
			span := Span{}
			if i > 0 {
				span.Since = &versions[i]
			}
			spans = append(spans, span)
		}
		if !now && inside {
			spans[len(spans)-1].Until = &versions[i]
		}
		inside = now
	}
	return spans
}

// String describes the set in words that follow "the source says".
func (s Spans) String() string {
	if len(s) == 0 {
		return "in no release"
	}
	texts := make([]string, len(s))
	for i, span := range s {
		switch {
		case span.Since == nil && span.Until == nil:
			texts[i] = "in all releases"
		case span.Since == nil:
			texts[i] = "until " + span.Until.String()
		case span.Until == nil:
			texts[i] = "since " + span.Since.String()
		default:
			texts[i] = "since " + span.Since.String() + " until " + span.Until.String()
		}
	}
	return strings.Join(texts, ", ")
}
