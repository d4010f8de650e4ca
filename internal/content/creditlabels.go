package content

// creditLabels stand before a picture's credit, in lower case.
var creditLabels = []string{
	"photo credit:", "image credit:", "picture credit:", "photograph by", "photo by", "photo:", "photos:", "photograph:", "picture:", "image:", "image source:", "image via", "credit:", "credits:", "courtesy of", "courtesy:", "source:", "illustration:", "illustration by",
	"foto:", "fotos:", "foto :", "bild:", "bilder:", "bildquelle:", "bildrechte:", "quelle:", "fotografie:", "grafik:", "copyright", "image :", "zdjęcie:",
	"ljósmynd/", "mynd/", "ljósmynd:", "kuva:", "kuvat:", "fot.", "zdj.", "fot:", "foto/", "фото:", "фото ", "ảnh:", "ảnh ", "fotografía:", "fotografía de", "fotoğraf:", "fotó:", "φωτ.", "fotograaf:", "（ｃ）", "写真：", "写真提供：", "提供：", "图片来源：", "图源：", "來源：", "圖片來源：", "사진=", "사진제공=",
	"crédit photo :", "crédit photo:", "crédit :", "crédit:", "crédits :", "photo :", "crédito:", "foto de", "fuente:", "imagen:", "©", "(c)", "📷",
}

// labelStarts are the starts of the credit labels, and labelsAt their numbers by their first byte.
var labelStarts, labelsAt = func() (starts startSet, at [256][]uint8) {
	for k, label := range creditLabels {
		starts.add(label)
		at[label[0]] = append(at[label[0]], uint8(k))
	}
	return starts, at
}()

// lastCreditLabel returns where the last credit label of low starts, -1 if there is none, and
// what is behind it. Of a label only the last place counts, and that only at a word's start.
func lastCreditLabel(low []byte) (at, after int) {
	var last [100]int // of each label, one more than its last place; creditLabels has fewer
	found := false
	for i := 0; i+2 < len(low); i++ {
		if labelStarts.has(low[i], low[i+1], low[i+2]) {
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
