package date

import "strings"

// Role is what a page says a date is.
type Role uint8

const (
	Plain     Role = iota // no label
	Published             // "Published", "Veröffentlicht am"
	Modified              // "Updated", "Stand"
)

// Label reads the words before a date. The last label word counts, so that
// "Published 3 May, updated" labels the date that follows as modified.
func Label(before string) Role {
	// A label stands close to its date: 60 bytes hold the longest seen
	// ("Dernière mise à jour effectuée le").
	const reach = 60
	if len(before) > reach {
		before = before[len(before)-reach:]
	}
	before = strings.ToLower(before)
	for i := len(before) - 1; i >= 0; i-- {
		for _, l := range labelsFrom[before[i]] {
			if strings.HasPrefix(before[i:], l.text) {
				return l.role
			}
		}
	}
	return Plain
}

// labelsFrom holds the labels by their first byte, in their order.
var labelsFrom = func() (from [256][]label) {
	for role := Published; role <= Modified; role++ {
		for _, w := range labels[role] {
			from[w[0]] = append(from[w[0]], label{w, role})
		}
	}
	return from
}()

type label struct {
	text string
	role Role
}

// labels are beginnings of label words, in lower case.
var labels = [...][]string{
	Published: {"publi", "posted", "veröffentlich", "erstellt", "erschienen", "geplaatst", "gepubliceerd", "first ", "created", "escrito", "pubblicat", "postado", "julkaistu", "опубликован",
		"опублікован", "yayın", "diterbitkan", "đăng", "paskelbta", "birt ", "发布", "發布", "公開", "掲載", "입력", "등록", "발행", "نشر", "udgivet", "publisert", "opublikowan", "data publ", "issued", "filed", "aired"},
	Modified: {"updat", "modified", "aktualis", "geändert", "änderung", "stand:", "stand ", "mis à jour", "mise à jour", "maj ", "modifi", "actualiz", "aggiorna", "modifica", "atualiz", "bijgewerkt", "gewijzigd",
		"uppdaterad", "oppdatert", "opdateret", "päivitetty", "muokattu", "aktualizov", "aktualizacj", "zaktualiz", "güncelle", "diperbarui", "cập nhật", "обновлен", "оновлен", "atnaujinta", "uppfært",
		"更新", "수정", "업데이트", "تحديث", "edited", "revised", "reviewed", "last change", "letzte änderung", "überarbeitet", "endret", "ændret", "ändrad"},
}
