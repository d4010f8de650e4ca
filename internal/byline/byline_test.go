package byline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func person(names ...string) (out []Author) {
	for _, n := range names {
		out = append(out, Author{Name: n})
	}
	return out
}

func TestParse(t *testing.T) {
	for _, tt := range []struct {
		in      string
		want    []Author
		sources []string
	}{
		{in: "By Jane Roe", want: person("Jane Roe")},
		{in: "By Jane Roe and John Doe, Staff Writers", want: []Author{{Name: "Jane Roe", JobTitle: "Staff Writers"}, {Name: "John Doe", JobTitle: "Staff Writers"}}},
		{in: "By JANE MCROE / THE DAILY LAMP", want: []Author{{Name: "Jane McRoe", Organization: "THE DAILY LAMP"}}, sources: []string{"THE DAILY LAMP"}},
		{in: "Von Petra Muster, Berlin", want: person("Petra Muster")},
		{in: "Par Jeanne Dupont et Luc Martin", want: person("Jeanne Dupont", "Luc Martin")},
		{in: "Por Ana de la Cruz", want: person("Ana de la Cruz")},
		{in: "Di Carla Bianchi", want: person("Carla Bianchi")},
		{in: "Text: Jan Kraus; Fotos: Eva Berg", want: []Author{{Name: "Jan Kraus"}, {Name: "Eva Berg", Role: Photographer}}},
		{in: "Jane Roe | The Daily Star", want: []Author{{Name: "Jane Roe", Organization: "The Daily Star"}}, sources: []string{"The Daily Star"}},
		{in: "Jane Roe, Staff", want: []Author{{Name: "Jane Roe", JobTitle: "Staff"}}},
		{in: "By Associated Press", want: []Author{{Name: "Associated Press", Kind: Organization}}, sources: []string{"Associated Press"}},
		{in: "By Jane Roe, Special to The Star", want: person("Jane Roe"), sources: []string{"The Star"}},
		{in: "Reporting by Ann Lee in Kyiv; Editing by Bob Ray", want: []Author{{Name: "Ann Lee"}, {Name: "Bob Ray", Role: Editor}}},
		{in: "By Ann Lee. Additional reporting by Bob Ray", want: []Author{{Name: "Ann Lee"}, {Name: "Bob Ray", Role: Contributor}}},
		{in: "By Ann Lee Jr. Editing by Bob R. Photos by Cat Fox", want: []Author{{Name: "Ann Lee Jr."}, {Name: "Bob R.", Role: Editor}, {Name: "Cat Fox", Role: Photographer}}},
		{in: "By Ann Lee | Photographs by Cat Fox for The Daily Lamp", want: []Author{{Name: "Ann Lee"}, {Name: "Cat Fox", Role: Photographer, Organization: "The Daily Lamp"}}, sources: []string{"The Daily Lamp"}},
		{in: "By Ann Lee for The Daily Lamp", want: []Author{{Name: "Ann Lee", Organization: "The Daily Lamp"}}, sources: []string{"The Daily Lamp"}},
		{in: "Jane Roe is a reporter at the paper", want: person("Jane Roe")},
		{in: "Jane Roe Jane Roe", want: person("Jane Roe")},
		{in: "Jane RoePublished March 3, 2024", want: person("Jane Roe")},
		{in: "March 3, 2024 | By Jane Roe | 5 min read", want: person("Jane Roe")},
		{in: "By Jane Roe jane.roe@paper.example", want: person("Jane Roe")},
		{in: "By Jane Roe @janeroe", want: person("Jane Roe")},
		{in: "By Jane Roe (AP)", want: []Author{{Name: "Jane Roe", Organization: "AP"}}, sources: []string{"AP"}},
		{in: "Senior Reporter Jane Roe", want: []Author{{Name: "Jane Roe", JobTitle: "Senior Reporter"}}},
		{in: "By A, B and C of nowhere", want: nil},
		{in: "By Ann Lee, Bob Ray, and Cat Fox", want: person("Ann Lee", "Bob Ray", "Cat Fox")},
		{in: "Ein Kommentar von Petra Muster", want: person("Petra Muster")},
		{in: "Blog Beitrag von Petra Muster", want: person("Petra Muster")},
		{in: "erstellt von Petra Muster —", want: person("Petra Muster")},
		{in: "Mehr Artikel von Petra Muster", want: nil},
		{in: "Gartenpflege Permalink", want: nil},
		{in: "dpa/jr", want: []Author{{Name: "dpa/jr", Kind: Organization}}, sources: []string{"dpa"}},
		{in: "記者 王小明", want: person("王小明")},
		{in: "文/王小明", want: person("王小明")},
		{in: "홍길동 기자", want: person("홍길동")},
		{in: "Jane Roe | Head of Content", want: []Author{{Name: "Jane Roe", JobTitle: "Head of Content"}}},
		{in: "By | Jane Roe, | John Doe", want: person("Jane Roe", "John Doe")},
		{in: "By Jane Roe, in News, Travel, Spain", want: person("Jane Roe")},
		{in: "Autorin: Petra Muster, Projektleiterin der Stiftung", want: []Author{{Name: "Petra Muster", JobTitle: "Projektleiterin der Stiftung"}}},
		{in: "Autorin/Autor Petra Muster", want: person("Petra Muster")},
		{in: "Written by Jane Roe | Former Example Consultant", want: person("Jane Roe")},
		{in: "dpa/jr; kes", want: []Author{{Name: "dpa/jr", Kind: Organization}, {Name: "kes", Kind: Organization}}, sources: []string{"dpa"}},
		{in: "Jane Roe with agencies", want: person("Jane Roe")},
		{in: "By Jane Roe.", want: person("Jane Roe")},
		{in: "By Jane Roe Jr.", want: person("Jane Roe Jr.")},
		{in: "By Example Lamps Inc.", want: []Author{{Name: "Example Lamps Inc.", Kind: Organization}}},
		{in: "By Jane Roe@janeroe", want: person("Jane Roe")},
		{in: "By Jane Roe Follow", want: person("Jane Roe")},
		{in: "Jane Roe, RADIO LAMP", want: []Author{{Name: "Jane Roe", Organization: "RADIO LAMP"}}, sources: []string{"RADIO LAMP"}},
		{in: "By JANE ROE, JOHN DOE", want: person("Jane Roe", "John Doe")},
		{in: "nobody on the council can climb the ladder"},
		{in: "Post author By Jane Roe", want: person("Jane Roe")},
		{in: "First Steps"},
		{in: "등대를 자주 찾는 신문으로 추가"},
		{in: "By April Lee", want: person("April Lee")},
		{in: "Jane Roe/John Doe", want: person("Jane Roe", "John Doe")},
		{in: "Jane Roe/The Daily Lamp", want: []Author{{Name: "Jane Roe", Organization: "The Daily Lamp"}}, sources: []string{"The Daily Lamp"}},
		{in: "Jane Roe Deputy Content Hub Director", want: []Author{{Name: "Jane Roe", JobTitle: "Deputy Content Hub Director"}}},
		{in: "更新日"},
		{in: "Email The Author"},
		{in: "https://www.facebook.com/jane.roe"},
		{in: "3 Hours Ago"},
		{in: "admin"},
		{in: ""},
	} {
		got, sources := Parse(tt.in)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", tt.in, diff)
		}
		if diff := cmp.Diff(tt.sources, sources); diff != "" {
			t.Errorf("Parse(%q) sources (-want +got):\n%s", tt.in, diff)
		}
	}
}

func TestDeclared(t *testing.T) {
	for _, tt := range []struct {
		in, publisher string
		want          []Author
	}{
		{"surfcat", "", person("surfcat")},
		{"Jane Roe, Ph.D.", "", person("Jane Roe, Ph.D.")},
		{"The Daily Lamp", "Daily Lamp", []Author{{Name: "The Daily Lamp", Kind: Organization}}},
		{"Redaktion Lampe", "", []Author{{Name: "Redaktion Lampe", Kind: Staff}}},
		{"Center for Lamp Evaluation and Research", "", []Author{{Name: "Center for Lamp Evaluation and Research", Kind: Organization}}},
		{"admin", "", nil},
		{"jane.roe", "", person("Jane Roe")},
		{"von wordpressadmin", "", nil},
		{"exm/jr", "Radio Example (EXM)", []Author{{Name: "exm/jr", Kind: Organization}}},
		{"Jane Roe, EXM Valley", "EXM", []Author{{Name: "Jane Roe", Organization: "EXM Valley"}}},
		{"https://www.facebook.com/lamp", "", nil},
		{"By Jane Roe", "", person("Jane Roe")},
	} {
		got, _ := Declared(tt.in, tt.publisher)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("Declared(%q) (-want +got):\n%s", tt.in, diff)
		}
	}
}

func TestStarts(t *testing.T) {
	for _, tt := range []struct {
		in string
		n  int
	}{
		{"By Jane Roe", 3},
		{"by Jane Roe and John Doe", 3},
		{"BY JANE ROE", 3},
		{"  By Jane Roe", 5},
		{"Written by: Jane Roe", 12},
		{"Von Petra Muster", 4},
		{"Von Petra Muster, Berlin", 4},
		{"Par Jeanne Dupont", 4},
		{"Por Ana Cruz", 4},
		{"By Associated Press", 3},
		{"By Jessica", 3},
		{"Text: Jan Kraus", 6},
		{"記者王小明", 6},
		{"By the end of this tutorial", 0},
		{"By The Numbers", 0},
		{"By Tuesday morning the river had risen", 0},
		{"Von Anfang an war alles klar", 0},
		{"Par ailleurs, la ville", 0},
		{"Bypass surgery", 0},
		{"Abby Roe", 0},
		{"Nearby Places", 0},
		{"By 2030, the town will have grown", 0},
		{"", 0},
	} {
		ok, n := Starts(tt.in)
		if ok != (tt.n > 0) || n != tt.n {
			t.Errorf("Starts(%q) = %v, %d, want %d", tt.in, ok, n, tt.n)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("By Jane Roe and John Doe, Staff Writers", "The Daily Lamp")
	f.Add("Text: Jan Kraus; Fotos: Eva Berg (dpa)", "")
	f.Add("記者王小明／台北報導", "")
	f.Fuzz(func(t *testing.T, s, publisher string) {
		for _, parse := range []func(string, string) ([]Author, []string){ParseIn, Declared} {
			authors, _ := parse(s, publisher)
			seen := map[string]bool{}
			for _, a := range authors {
				if a.Name == "" || seen[a.Name] {
					t.Fatalf("%q: author %q empty or twice", s, a.Name)
				}
				seen[a.Name] = true
			}
		}
		if ok, n := Starts(s); ok && (n <= 0 || n >= len(s)) {
			t.Fatalf("Starts(%q) = %d", s, n)
		}
	})
}
