package metadata

// A value is a JSON value: a string, number or literal in text, a list, or an object.
type value struct {
	kind   jsonKind
	text   string
	keys   []string // of an object
	values []value  // of an object or a list
}

type jsonKind uint8

const (
	absent jsonKind = iota
	text
	list
	object
)

// get returns the value of a key of an object.
func (v *value) get(key string) *value {
	for i, k := range v.keys {
		if k == key {
			return &v.values[i]
		}
	}
	return &missing
}

// set adds a key to an object.
func (v *value) set(key string, e value) {
	if v.keys == nil {
		const usual = 4 // keys: three in four of the objects on news pages have no more
		v.keys, v.values = make([]string, 0, usual), make([]value, 0, usual)
	}
	v.keys, v.values = append(v.keys, key), append(v.values, e)
}

// missing is the value of all keys that an object does not have.
var missing value
