package language

import "unicode"

// A tally counts letters that tell languages of one script apart.
type tally struct {
	ru, uk, be, bg, sr, mk, kk, mn int
	fa, ur, ps, ckb, ar            int
}

func (t *tally) add(r rune) {
	switch unicode.ToLower(r) {
	case 'ы', 'э', 'ё':
		t.ru++
	case 'і', 'ї', 'є', 'ґ':
		t.uk++
	case 'ў':
		t.be++
	case 'ъ':
		t.bg++
	case 'ј', 'љ', 'њ', 'џ':
		t.sr++
		t.mk++
	case 'ћ', 'ђ':
		t.sr += 2
	case 'ѓ', 'ќ', 'ѕ':
		t.mk += 2
	case 'қ', 'ғ', 'ұ', 'ә', 'ң':
		t.kk++
	case 'ө', 'ү':
		t.mn++
	case 'پ', 'چ', 'ژ', 'گ', 'ک', 'ی':
		t.fa++
	case 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ھ', 'ہ':
		t.ur++
	case 'ښ', 'ړ', 'ځ', 'څ', 'ډ', 'ې', 'ۍ', 'ټ':
		t.ps++
	case 'ڕ', 'ڵ', 'ێ', 'ۆ':
		t.ckb++
	case 'ي', 'ك', 'ة', 'ى', 'أ', 'إ':
		t.ar++
	}
}

// telling is how many letters in a thousand a language's own letters must
// be: each of them is more frequent than that in running text of its language.
const telling = 5

// cyrillic decides among the languages in Cyrillic letters; share is how far
// the letters agree.
func (c *counts) cyrillic() (tag string, share float64) {
	t, n := &c.letters, c.scripts[cyrillic]
	enough := func(k int) bool { return k*1000 > n*telling }
	ru, bg := t.ru, t.bg
	switch {
	case enough(t.kk):
		return "kk", 1
	case enough(t.mn):
		return "mn", 1
	case enough(t.be) && t.uk > 0:
		return "be", 1
	case enough(t.mk) && t.mk > t.sr:
		return "mk", 1
	case enough(t.sr) && t.sr > t.mk:
		return "sr", 1
	case enough(t.uk) && t.uk > 2*ru:
		return "uk", float64(t.uk) / float64(t.uk+ru)
	case enough(ru) && ru > 2*t.uk:
		return "ru", float64(ru) / float64(ru+t.uk)
	case enough(bg) && ru*3 < bg:
		return "bg", float64(bg) / float64(bg+ru)
	}
	return "", 0
}

// arabic decides among the languages in Arabic letters.
func (c *counts) arabic() (tag string, share float64) {
	t, n := &c.letters, c.scripts[arabic]
	enough := func(k int) bool { return k*1000 > n*telling }
	switch {
	case enough(t.ckb):
		return "ckb", 1
	case enough(t.ps):
		return "ps", 1
	case enough(t.ur) && t.ur*2 > t.fa:
		return "ur", 1
	case enough(t.fa) && t.fa > 2*t.ar:
		return "fa", float64(t.fa) / float64(t.fa+t.ar)
	case enough(t.ar) && t.ar > 2*t.fa:
		return "ar", float64(t.ar) / float64(t.fa+t.ar)
	}
	return "", 0
}
