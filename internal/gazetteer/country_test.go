package gazetteer

import (
	"strings"
	"testing"
)

type finding struct {
	code string
	ok   bool
}

func TestCountry(t *testing.T) {
	for name, want := range map[string]finding{
		"China": {"CN", true}, "the United States": {"US", true}, "U.S.": {"US", true}, "US": {"US", true},
		"Us": {"", false}, "us": {"", false}, "china": {"", false}, "the world": {"", false}, "": {"", false},
		"America": {"US", true}, "Britain": {"GB", true}, "UK": {"GB", true}, "South Korea": {"KR", true},
		"Czech Republic": {"CZ", true}, "Ivory Coast": {"CI", true}, "Cote d’Ivoire": {"CI", true},
		"UKRAINE": {"UA", true}, "Soviet Union": {"", true}, "Yugoslavia": {"", true}, "Kosovo": {"XK", true},
		"Antigua and Barbuda": {"AG", true}, "Burma": {"MM", true}, "The Netherlands": {"NL", true},
		"United Nations": {"", false}, "Moscow": {"", false}, strings.Repeat("China ", 50): {"", false},
	} {
		if code, ok := Country(name); (finding{code, ok}) != want {
			t.Errorf("Country(%q) = %q, %v; want %v", name, code, ok, want)
		}
	}
}

func TestDemonym(t *testing.T) {
	for word, want := range map[string]finding{
		"Chinese": {"CN", true}, "Russians": {"RU", true}, "French": {"FR", true}, "Frenchmen": {"FR", true},
		"Western": {"", true}, "Soviet": {"", true}, "European": {"", true}, "Arabs": {"", true},
		"North Korean": {"KP", true}, "Swiss": {"CH", true}, "russian": {"", false}, "Russia": {"", false},
	} {
		if code, ok := Demonym(word); (finding{code, ok}) != want {
			t.Errorf("Demonym(%q) = %q, %v; want %v", word, code, ok, want)
		}
	}
}

func TestPlace(t *testing.T) {
	for name, want := range map[string]finding{
		"Moscow": {"RU", true}, "Crimea": {"UA", true}, "Tokyo": {"JP", true}, "Central Asia": {"", true},
		"Kazakhstan": {"KZ", true}, "San Juan": {"PR", true}, "the Bronx": {"US", true}, "Texas": {"US", true},
		"Black Sea": {"", true}, "Springfield": {"", false}, "Putin": {"", false},
	} {
		if code, ok := Place(name); (finding{code, ok}) != want {
			t.Errorf("Place(%q) = %q, %v; want %v", name, code, ok, want)
		}
	}
}

// A name under two codes would silently get the later one.
func TestNoNameTwice(t *testing.T) {
	for file, text := range map[string]string{"alias": aliasText, "demonym": demonymText, "place": placeText} {
		seen := map[string]string{}
		for line := range strings.Lines(text) {
			code, names, ok := strings.Cut(strings.TrimSpace(line), ": ")
			if !ok || line[0] == '#' {
				continue
			}
			if code != "-" && len(code) != 2 {
				t.Errorf("%s: code %q", file, code)
			}
			for name := range strings.SplitSeq(names, "; ") {
				key := fold(strings.TrimSuffix(name, "+"))
				if before, twice := seen[key]; twice && before != code {
					t.Errorf("%s: %q is under %s and %s", file, name, before, code)
				}
				seen[key] = code
			}
		}
	}
}
