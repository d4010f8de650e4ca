package dom

import "testing"

// Each name leads to its key, which holds as long as no two have the same hash.
func TestKeys(t *testing.T) {
	for k := noKey + 1; k < numKeys; k++ {
		if got := keyOf(keyNames[k]); got != k {
			t.Errorf("%q has key %d, not %d", keyNames[k], got, k)
		}
	}
	for _, name := range []string{"onclick", "x", "data-reactid", "classe"} {
		if k := keyOf(name); k != noKey {
			t.Errorf("%q has the key of %q", name, keyNames[k])
		}
	}
}
