package language

import "unicode"

// A script is what a letter is written in.
type script uint8

const (
	none script = iota // no letter
	latin
	greek
	cyrillic
	armenian
	hebrew
	arabic
	devanagari
	bengali
	gurmukhi
	gujarati
	tamil
	telugu
	kannada
	malayalam
	sinhala
	thai
	lao
	burmese
	georgian
	ethiopic
	khmer
	kana
	han
	hangul
	other
	scripts
)

// tag is the language of a script that has one main language, "" for others.
func (s script) tag() string {
	return [scripts]string{greek: "el", armenian: "hy", hebrew: "he", bengali: "bn", gurmukhi: "pa", gujarati: "gu",
		tamil: "ta", telugu: "te", kannada: "kn", malayalam: "ml", sinhala: "si", thai: "th", lao: "lo", burmese: "my",
		georgian: "ka", ethiopic: "am", khmer: "km", hangul: "ko"}[s]
}

// ranges are the blocks of Unicode by script, ascending, letters or marks alike.
var ranges = [...]struct {
	first, last rune
	script      script
}{
	{0xC0, 0x24F, latin}, {0x250, 0x2AF, other}, {0x300, 0x36F, latin}, {0x370, 0x3FF, greek}, {0x400, 0x52F, cyrillic},
	{0x531, 0x587, armenian}, {0x591, 0x5F4, hebrew}, {0x610, 0x6FF, arabic}, {0x750, 0x77F, arabic},
	{0x900, 0x97F, devanagari}, {0x980, 0x9FF, bengali}, {0xA00, 0xA7F, gurmukhi}, {0xA80, 0xAFF, gujarati},
	{0xB80, 0xBFF, tamil}, {0xC00, 0xC7F, telugu}, {0xC80, 0xCFF, kannada}, {0xD00, 0xD7F, malayalam}, {0xD80, 0xDFF, sinhala},
	{0xE00, 0xE7F, thai}, {0xE80, 0xEFF, lao}, {0x1000, 0x109F, burmese}, {0x10A0, 0x10FF, georgian}, {0x1100, 0x11FF, hangul},
	{0x1200, 0x137F, ethiopic}, {0x1780, 0x17FF, khmer}, {0x1E00, 0x1EFF, latin}, {0x1F00, 0x1FFF, greek},
	{0x3040, 0x30FF, kana}, {0x3400, 0x9FFF, han}, {0xAC00, 0xD7A3, hangul}, {0xFB50, 0xFDFF, arabic}, {0x20000, 0x3FFFF, han},
}

func scriptOf(r rune) script {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
		return latin
	case r < 0xC0, r == '×', r == '÷', r == '،', r == '؛', r == '؟':
		return none
	}
	if !unicode.IsLetter(r) && !unicode.IsMark(r) {
		return none
	}
	for i := range ranges { // some thirty comparisons for at most maxWords words
		if r <= ranges[i].last {
			if r >= ranges[i].first {
				return ranges[i].script
			}
			break
		}
	}
	return other
}

func isCapital(r rune) bool {
	if r < 0x80 {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r)
}
