package release

import "testing"

func versions(t *testing.T, texts ...string) []Version {
	t.Helper()
	var result []Version
	for _, text := range texts {
		version, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		result = append(result, version)
	}
	return result
}

func TestOrder(t *testing.T) {
	ascending := versions(t, "2.9", "v2.9.3", "2.9.3.1", "2.9.10", "5.15.0-alpha1", "5.15.0-rc9", "v5.15.0-rc10", "5.15.0")
	for i, a := range ascending {
		for j, b := range ascending {
			if order := a.Compare(b); (order < 0) != (i < j) || (order == 0) != (i == j) {
				t.Errorf("%s compared with %s is %d", a, b, order)
			}
		}
	}
	if equal := versions(t, "2.9", "2.9.0"); equal[0].Compare(equal[1]) != 0 {
		t.Error("a missing number is 0")
	}
	if rc := versions(t, "5.15.0-rc9"); !rc[0].PreRelease() || rc[0].Release().String() != "5.15.0" {
		t.Error(rc)
	}
}

func TestNoRelease(t *testing.T) {
	for _, text := range []string{"", "5", "5.x", "5.1.0.0.0", "nightly", "5.1.0-", "tyk-pump-v0.8.1-rc1", "1.3rc5"} {
		if version, err := Parse(text); err == nil {
			t.Errorf("%q is %s", text, version)
		}
	}
}

func TestAmong(t *testing.T) {
	all := versions(t, "1.0.0", "1.1.0", "2.0.0", "2.1.0")
	for expected, in := range map[string][]bool{
		"in no release":            {false, false, false, false},
		"in all releases":          {true, true, true, true},
		"since 1.1.0":              {false, true, true, true},
		"until 2.0.0":              {true, true, false, false},
		"since 1.1.0 until 2.0.0":  {false, true, false, false},
		"until 1.1.0, since 2.1.0": {true, false, false, true},
	} {
		spans := Among(all, func(version Version) bool {
			for i := range all {
				if all[i] == version {
					return in[i]
				}
			}
			return false
		})
		if spans.String() != expected {
			t.Errorf("expected %s, found %s", expected, spans)
		}
		for i := range all {
			if spans.Contains(all[i]) != in[i] {
				t.Errorf("%s contains %s: %t", spans, all[i], !in[i])
			}
		}
	}
}
