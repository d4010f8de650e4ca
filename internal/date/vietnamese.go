package date

import "time"

func (p *parser) vietnamese(i int) (Date, int, bool) { // "Tháng 3 12, 2024", "tháng 3 năm 2024"
	m := p.at(i + 1)
	if m.kind != number || m.num < 1 || m.num > 12 {
		return Date{}, i, false
	}
	if y, k, ok := p.yearAfter(i + 2); ok {
		return Date{time.Date(y, time.Month(m.num), 1, 0, 0, 0, 0, time.UTC), Month}, k, true
	}
	if d := p.at(i + 2); d.kind == number {
		if y, k, ok := p.yearAfter(i + 3); ok {
			return ymd(y, m.num, d.num, k, i)
		}
	}
	return Date{}, i, false
}

func (p *parser) vietnameseDay(i, j int) (Date, int, bool) { // "12 tháng 3 năm 2024"
	m := p.at(j + 1)
	if m.kind != number {
		return Date{}, i, false
	}
	if y, k, ok := p.yearAfter(j + 2); ok {
		return ymd(y, m.num, p.at(i).num, k, i)
	}
	return Date{}, i, false
}
