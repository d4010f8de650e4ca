package content

// creditLabels stand before a picture's credit, in lower case.
var creditLabels = []string{
	"photo credit:", "image credit:", "picture credit:", "photograph by", "photo by", "photo:", "photos:", "photograph:", "picture:", "image:", "image source:", "image via", "credit:", "credits:", "courtesy of", "courtesy:", "source:", "illustration:", "illustration by",
	"foto:", "fotos:", "foto :", "bild:", "bilder:", "bildquelle:", "bildrechte:", "quelle:", "fotografie:", "grafik:", "copyright", "image :", "zdjęcie:",
	"ljósmynd/", "mynd/", "ljósmynd:", "kuva:", "kuvat:", "fot.", "zdj.", "fot:", "foto/", "фото:", "фото ", "ảnh:", "ảnh ", "fotografía:", "fotografía de", "fotoğraf:", "fotó:", "φωτ.", "fotograaf:", "（ｃ）", "写真：", "写真提供：", "提供：", "图片来源：", "图源：", "來源：", "圖片來源：", "사진=", "사진제공=",
	"crédit photo :", "crédit photo:", "crédit :", "crédit:", "crédits :", "photo :", "crédito:", "foto de", "fuente:", "imagen:", "©", "(c)", "📷",
}

// labelStarts tells by a hash of three bytes whether a credit label may start with them,
// and labelsAt are the numbers of the labels by their first byte.
var labelStarts, labelsAt = func() (starts [startHashes]bool, at [256][]uint8) {
	for k, label := range creditLabels {
		at[label[0]] = append(at[label[0]], uint8(k))
		if len(label) > 2 {
			starts[startHash(label[0], label[1], label[2])] = true
			continue
		}
		for third := range 256 {
			starts[startHash(label[0], label[1], byte(third))] = true
		}
	}
	return starts, at
}()

// startHashes keeps the chance that other bytes have the hash of a label low: there are
// some fifty starts, and 256 more for the one label of two bytes.
const startHashes = 1 << 13

func startHash(a, b, c byte) uint32 {
	return (uint32(a) | uint32(b)<<8 | uint32(c)<<16) * 0x9e3779b1 >> 19
}

// lastCreditLabel returns where the last credit label of low starts, -1 if there is none, and
// what is behind it. Of a label only the last place counts, and that only at a word's start.
func lastCreditLabel(low []byte) (at, after int) {
	var last [100]int // of each label, one more than its last place; creditLabels has fewer
	found := false
	for i := 0; i+2 < len(low); i++ {
		if labelStarts[startHash(low[i], low[i+1], low[i+2])] {
			found = noteLabels(&last, low, i) || found
		}
	}
	if len(low) >= 2 {
		found = noteLabels(&last, low, len(low)-2) || found
	}
	at = -1
	if !found {
		return at, 0
	}
	for k, label := range creditLabels {
		if i := last[k] - 1; i > at && (i == 0 || !isLetterBefore(low, i)) {
			at, after = i, i+len(label)
		}
	}
	return at, after
}

// noteLabels notes the labels that start at byte i, and reports whether one does.
func noteLabels(last *[100]int, low []byte, i int) (found bool) {
	for _, k := range labelsAt[low[i]] {
		if label := creditLabels[k]; len(label) <= len(low)-i && string(low[i:i+len(label)]) == label {
			last[k] = i + 1
			found = true
		}
	}
	return found
}
