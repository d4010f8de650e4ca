package field

import (
	"slices"
	"strings"
)

// A table holds candidates by field, best first: by the place of their source
// in precedence, then rank, then page order.
type table struct {
	by [fields][]Candidate
}

// An order is where a candidate comes in its table: from the highest bits down its field, the place of its source in the
// field's precedence, its rank and its index.
type order uint64

const (
	rankBits  = 20
	indexBits = 28
)

func orderOf(c *Candidate, place int8, index int) order {
	const middle = 1 << (rankBits - 1)
	rank := max(0, min(c.Rank+middle, 2*middle-1))
	return order(c.Field)<<(8+rankBits+indexBits) | order(place)<<(rankBits+indexBits) | order(rank)<<indexBits | order(index)
}

func (o order) index() int { return int(o & (1<<indexBits - 1)) }

// newTable makes a table of the candidates for the wanted fields, a bit a field.
func newTable(cands []Candidate, wanted uint) *table {
	orders := make([]order, 0, len(cands))
	for i := range cands {
		c := &cands[i]
		if c.Field >= fields || wanted>>c.Field&1 == 0 || strings.TrimSpace(c.Value) == "" {
			continue
		}
		if p := places[c.Field][c.Source]; p >= 0 {
			orders = append(orders, orderOf(c, p, i))
		}
	}
	slices.Sort(orders)
	t := new(table)
	all := make([]Candidate, len(orders))
	for i, o := range orders {
		all[i] = cands[o.index()]
		all[i].Value = strings.TrimSpace(all[i].Value)
	}
	for i := 0; i < len(all); {
		from := i
		for i < len(all) && all[i].Field == all[from].Field {
			i++
		}
		t.by[all[from].Field] = all[from:i:i]
	}
	return t
}

// places are the indices of the sources in the precedence of the fields, -1 where they are not there.
var places = func() (p [fields][256]int8) {
	for f := range p {
		for s := range p[f] {
			p[f][s] = int8(slices.Index(precedence[f], Source(s)))
		}
	}
	return p
}()

// of returns the candidates of one source.
func (t *table) of(f Field, s Source) []Candidate {
	v := t.by[f]
	for len(v) > 0 && v[0].Source != s {
		v = v[1:]
	}
	n := 0
	for n < len(v) && v[n].Source == s {
		n++
	}
	return v[:n:n]
}

func (t *table) text(f Field) Text {
	if len(t.by[f]) == 0 {
		return Text{}
	}
	return Text{t.by[f][0].Value, t.by[f][0].Source}
}

// first returns the candidates of the first source that has any, without repetitions.
func (t *table) first(f Field) (out []Candidate) {
	if len(t.by[f]) == 0 {
		return nil
	}
	for _, c := range t.of(f, t.by[f][0].Source) {
		out = appendNew(out, c)
	}
	return out
}

// maxList bounds the lists of a result: no story has more keywords, images or
// authors than this, and comparing each with all others stays cheap.
const maxList = 200

func appendNew(list []Candidate, c Candidate) []Candidate {
	if len(list) >= maxList {
		return list
	}
	for _, have := range list {
		if strings.EqualFold(have.Value, c.Value) {
			return list
		}
	}
	return append(list, c)
}
