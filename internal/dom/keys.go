package dom

// A Key is the name of an attribute. The tree keeps the attributes that some room asks for and no others: one in
// five of those of a news page is for its scripts.
type Key uint8

const (
	noKey Key = iota
	KeyAlt
	KeyAriaHidden
	KeyAriaLabel
	KeyClass
	KeyColor
	KeyContent
	KeyDataComponent
	KeyDataLazySrc
	KeyDataModule
	KeyDataOriginal
	KeyDataQA
	KeyDataSrc
	KeyDataSrcset
	KeyDataTestID
	KeyDataTID
	KeyDataType
	KeyDatetime
	KeyFace
	KeyHeight
	KeyHidden
	KeyHref
	KeyHreflang
	KeyHTTPEquiv
	KeyID
	KeyItemprop
	KeyItemscope
	KeyItemtype
	KeyLang
	KeyName
	KeyProperty
	KeyRel
	KeyRole
	KeySize
	KeySrc
	KeySrcset
	KeyStyle
	KeyTitle
	KeyType
	KeyTypeof
	KeyWidth
	KeyXMLLang
	numKeys
)

// Keys is a set of keys, 1<<k for key k.
type Keys uint64

var _ [64 - numKeys]struct{} // each has its bit

// keyNames are the names in lower case.
var keyNames = [numKeys]string{
	KeyAlt: "alt", KeyAriaHidden: "aria-hidden", KeyAriaLabel: "aria-label", KeyClass: "class", KeyColor: "color", KeyContent: "content",
	KeyDataComponent: "data-component", KeyDataLazySrc: "data-lazy-src", KeyDataModule: "data-module", KeyDataOriginal: "data-original",
	KeyDataQA: "data-qa", KeyDataSrc: "data-src", KeyDataSrcset: "data-srcset", KeyDataTestID: "data-testid", KeyDataTID: "data-tid",
	KeyDataType: "data-type", KeyDatetime: "datetime", KeyFace: "face", KeyHeight: "height", KeyHidden: "hidden", KeyHref: "href",
	KeyHreflang: "hreflang", KeyHTTPEquiv: "http-equiv", KeyID: "id", KeyItemprop: "itemprop", KeyItemscope: "itemscope",
	KeyItemtype: "itemtype", KeyLang: "lang", KeyName: "name", KeyProperty: "property", KeyRel: "rel", KeyRole: "role", KeySize: "size",
	KeySrc: "src", KeySrcset: "srcset", KeyStyle: "style", KeyTitle: "title", KeyType: "type", KeyTypeof: "typeof", KeyWidth: "width",
	KeyXMLLang: "xml:lang",
}

// keyPlaces holds the keys by the hashes of their names, of which no two are the same (TestKeys).
var keyPlaces = func() (places [1 << keyBits]Key) {
	for k := noKey + 1; k < numKeys; k++ {
		places[keyHash(keyNames[k])] = k
	}
	return places
}()

const keyBits = 7

// keyHash hashes a name by its length and its first, middle and last letter. The factors were found by trying.
func keyHash(name string) int {
	n := len(name)
	return (n*21 + int(name[0])*27 + int(name[n/2])*20 + int(name[n-1])*21) & (1<<keyBits - 1)
}

// keyOf returns the key of a name in lower case that is not empty, noKey if no room asks for it.
func keyOf(name string) Key {
	if k := keyPlaces[keyHash(name)]; keyNames[k] == name {
		return k
	}
	return noKey
}
