package content

import (
	"testing"

	"example.com/tearsheet/internal/block"
)

const textPageSample = `Skip to content
Home
News
Sport
Lanterns return to Osk lock after forty years
By Hedda Ruiz
March 4, 2024
Children of Osk lit two hundred paper lanterns at the old lock on Monday, the first to hang there since 1984, when the last maker closed.
The lock keeper, Piet Anholt, had kept the moulds for the lanterns in his attic all the time, wrapped in old numbers of this paper.
A question of wax
“We had to learn from the moulds how wax was poured in those days,” Anholt told the children, who burnt their fingers more than once.
The lanterns are to be lit each year from now on, the council of Osk decided last week, and a prize goes to the brightest of them.
Related stories
Council raises the fare of the night bus
Swimming pool closes for the winter
© Osk Daily
`

func analyseText(src string) *page { return Analyse(block.FromText(src), Declared{}).page }

func find(t *testing.T, p *page, text string) int {
	t.Helper()
	for i := range p.blocks {
		if p.blocks[i].Text == text {
			return i
		}
	}
	t.Fatalf("no block %q", text)
	return 0
}

func TestTextRun(t *testing.T) {
	p := analyseText(textPageSample)
	if first, last := find(t, p, "Children of Osk lit two hundred paper lanterns at the old lock on Monday, the first to hang there since 1984, when the last maker closed."),
		find(t, p, "The lanterns are to be lit each year from now on, the council of Osk decided last week, and a prize goes to the brightest of them."); p.runStart != first || p.runEnd != last+1 {
		t.Errorf("run %d to %d, want %d to %d", p.runStart, p.runEnd, first, last+1)
	}
	if p.text.wideStart > p.runStart || p.text.wideEnd < p.runEnd {
		t.Errorf("the wide run, %d to %d, does not hold the tight one", p.text.wideStart, p.text.wideEnd)
	}
}

func TestGuessHeadline(t *testing.T) {
	chinese := `首页
新闻
体育
灯笼四十年后重返奥斯克老船闸，孩子们在周一点亮了第一批
2024年3月4日
周一，奥斯克的孩子们在老船闸点亮了两百盏纸灯笼，这是一九八四年以来的第一次。船闸管理员把模具一直放在阁楼上。
灯笼的蜡怎么倒，孩子们要从模具上学。奥斯克议会上周决定，从今以后每年都要在老船闸点亮灯笼。
相关新闻
`
	for src, want := range map[string]string{
		textPageSample: "Lanterns return to Osk lock after forty years",
		chinese:        "灯笼四十年后重返奥斯克老船闸，孩子们在周一点亮了第一批",
	} {
		p := analyseText(src)
		if at := find(t, p, want); p.headline != at {
			t.Errorf("headline is block %d, want %d", p.headline, at)
		}
	}
}

func TestStoryWords(t *testing.T) {
	p := analyseText(textPageSample)
	crosshead, teaser := find(t, p, "A question of wax"), find(t, p, "Swimming pool closes for the winter")
	if p.text.familiar[crosshead] <= p.text.familiar[teaser] {
		t.Errorf("crosshead shares %d, teaser %d of ten", p.text.familiar[crosshead], p.text.familiar[teaser])
	}
	if c := p.text.classes[teaser]; c.last != block.Word("related") || c.since != 0 {
		t.Errorf("the teaser is not under related stories: %+v", c)
	}
}
