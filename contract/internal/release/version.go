// Package release orders the releases of a component and describes sets of them.
package release

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Version is a release such as 5.8.6, 2.9.4.8 or 5.15.0-rc7.
type Version struct {
	parts [4]int
	count int
	pre   string
}

var shape = regexp.MustCompile(`^v?([0-9]{1,6}(?:\.[0-9]{1,6}){1,3})(?:-([0-9A-Za-z.-]{1,32}))?$`)

// Parse reads two to four numbers joined by dots, with or without a leading v and a pre-release.
func Parse(text string) (Version, error) {
	match := shape.FindStringSubmatch(text)
	if match == nil {
		return Version{}, fmt.Errorf("%q is not a release", text)
	}
	version := Version{pre: match[2]}
	for _, number := range strings.Split(match[1], ".") {
		version.parts[version.count], _ = strconv.Atoi(number)
		version.count++
	}
	return version, nil
}

// PreRelease tells whether the version comes before a release of the same numbers.
func (v Version) PreRelease() bool { return v.pre != "" }

// Release is the version without its pre-release.
func (v Version) Release() Version {
	v.pre = ""
	return v
}

// Compare orders by numbers, where missing ones are 0; a pre-release comes before its release.
func (v Version) Compare(other Version) int {
	for i, part := range v.parts {
		if order := cmp.Compare(part, other.parts[i]); order != 0 {
			return order
		}
	}
	if v.PreRelease() != other.PreRelease() {
		if v.PreRelease() {
			return -1
		}
		return 1
	}
	return comparePre(v.pre, other.pre)
}

var digits = regexp.MustCompile(`[0-9]+|[^0-9]+`)

// comparePre compares numbers as numbers, so that rc10 comes after rc9.
func comparePre(a, b string) int {
	left, right := digits.FindAllString(a, -1), digits.FindAllString(b, -1)
	for i := 0; i < len(left) && i < len(right); i++ {
		x, errX := strconv.Atoi(left[i])
		y, errY := strconv.Atoi(right[i])
		order := cmp.Compare(left[i], right[i])
		if errX == nil && errY == nil {
			order = cmp.Compare(x, y)
		}
		if order != 0 {
			return order
		}
	}
	return cmp.Compare(len(left), len(right))
}

func (v Version) String() string {
	numbers := make([]string, v.count)
	for i := range numbers {
		numbers[i] = strconv.Itoa(v.parts[i])
	}
	text := strings.Join(numbers, ".")
	if v.PreRelease() {
		text += "-" + v.pre
	}
	return text
}

// UnmarshalText lets a version be a string in JSON.
func (v *Version) UnmarshalText(text []byte) error {
	parsed, err := Parse(string(text))
	*v = parsed
	return err
}

// MarshalText is the inverse of UnmarshalText.
func (v Version) MarshalText() ([]byte, error) { return []byte(v.String()), nil }
