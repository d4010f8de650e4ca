package content

import (
	"strings"

	"example.com/tearsheet/internal/block"
)

// A live blog is a row of posts, each with its time. They are found by their
// times, which stand at the start of each post: the labeller, which looks at a
// block and its neighbours, loses short posts and their headings.

const (
	// postsAtLeast is the least number of posts of a live blog: two items with
	// times are a correction and its date.
	postsAtLeast = 3
	// postLevels is how many elements may lie between a post's time and the post.
	postLevels = 5
	// postHead is how many blocks a post may have before its time: headline, label.
	postHead = 3
	// timeWords is the most words of a line that is a post's time, the author's
	// name with it: "Thursday, Oct. 19, 2023, 2:30 p.m. ET", "14:30 Jane Roe".
	timeWords = 10
	// postWords is the least number of words of a line of a post that is taken
	// for text whatever the labeller said.
	postWords = 5
)

// liveNames are class and id words of live blogs.
var liveNames = nameSet{words: []string{"live", "liveblog", "liveticker", "ticker", "livefeed", "livepost", "livestory", "timeline", "livecoverage", "liveentry"}}

// livePhrases tell live coverage in a headline, in lower case.
var livePhrases = []string{"live:", "live updates", "live blog", "liveblog", "liveticker", "live-ticker", "newsticker", "news-ticker", "ticker:", "-ticker", "as it happened", "en direct", "minuto a minuto", "en vivo", "in diretta", "ao vivo", "direct :", "live ", " live"}

// A post is the blocks of one post of a live blog.
type post struct{ time, start, end int }

// mendLiveBlog makes every post of a live blog a headed section: its heading is
// the post's, with the time as a line of its own, or the time.
func (a *assembler) mendLiveBlog() {
	if a.first < 0 {
		return
	}
	a.story.Live = a.headsAreTimes()
	posts := a.findPosts()
	if len(posts) < postsAtLeast || !a.isLive(posts) {
		return
	}
	a.story.Live = true
	a.postTimes = a.mem.flags.take(len(a.blocks))
	for _, p := range posts {
		a.mendPost(p)
	}
	a.findEnds()
}

// isLive tells a live blog from comments, schedules and teasers with times: by
// what the page says of itself, by running text in most of the posts, and by
// one at least that the labeller takes for the story's.
func (a *assembler) isLive(posts []post) bool {
	told, text, body := a.declared.Live || a.titledLive(), 0, false
	for _, p := range posts {
		told = told || a.named(p.time, &liveNames, postLevels)
		link, all := 0, 0
		for i := p.start; i < p.end; i++ {
			link, all = link+a.blocks[i].LinkBytes, all+len(a.blocks[i].Text)
			body = body || a.roles[i] == Body
		}
		if link*2 < all && all > proseLength {
			text++
		}
	}
	return told && body && text*2 >= len(posts)
}

func (a *assembler) titledLive() bool {
	title := strings.ToLower(a.declared.Title)
	if a.headline >= 0 {
		title += " " + strings.ToLower(a.blocks[a.headline].Text)
	}
	for _, p := range livePhrases {
		if strings.Contains(title, p) {
			return true
		}
	}
	return false
}

// headsAreTimes reports a live blog whose headings open with their times.
func (a *assembler) headsAreTimes() bool {
	n := 0
	for i, r := range a.roles {
		if r == Heading && clockLength(a.blocks[i].Text) > 0 {
			n++
		}
	}
	return n >= postsAtLeast && (a.declared.Live || a.titledLive())
}

// findPosts returns the posts of the elements that hold most of them. An
// element counts as many posts as it has children with a time at their start.
func (a *assembler) findPosts() []post {
	var times []int
	for i := range a.blocks {
		if i > a.headline && a.isPostTime(i) {
			times = append(times, i)
		}
	}
	if len(times) < postsAtLeast {
		return nil
	}
	children := map[int32]int{} // of a container: how many of its children are posts
	last := map[int32]int32{}   // and the last of these
	for _, t := range times {
		a.eachPostAround(t, func(c, parent int32) bool {
			if last[parent] != c {
				last[parent] = c
				children[parent]++
			}
			return true
		})
	}
	var posts []post
	seen := int32(0)
	for _, t := range times {
		a.eachPostAround(t, func(c, parent int32) bool {
			if children[parent] < 2 {
				return true
			}
			if c != seen && t >= endOf(posts) {
				seen = c
				posts = append(posts, post{t, int(a.containers[c].Start), int(a.containers[c].End)})
			}
			return false
		})
	}
	a.stretch(posts)
	return posts
}

func endOf(posts []post) int {
	if len(posts) == 0 {
		return 0
	}
	return posts[len(posts)-1].end
}

// eachPostAround calls f with the elements around block t that may be its
// post, innermost first, and their parents, until f returns false.
func (a *assembler) eachPostAround(t int, f func(c, parent int32) bool) {
	c := a.blocks[t].Container
	for level := 0; level < postLevels && c != 0; level++ {
		if t-int(a.containers[c].Start) > postHead || !f(c, a.containers[c].Parent) {
			return
		}
		c = a.containers[c].Parent
	}
}

// stretch lets a post that is nothing but its time reach to the next one: the
// posts of such a page have no element of their own.
func (a *assembler) stretch(posts []post) {
	for k := range posts {
		p := &posts[k]
		if p.end > p.time+1 {
			continue
		}
		p.end = a.last + 1
		if k+1 < len(posts) {
			p.end = posts[k+1].start
		}
		p.end = max(p.end, p.time+1)
	}
}

// mendPost settles the roles of one post.
func (a *assembler) mendPost(p post) {
	head := -1
	for i := p.start; i < p.end; i++ {
		b, f := &a.blocks[i], &a.facts[i]
		if i == p.time || a.roles[i] != Out && a.roles[i] != Heading || b.Hidden || b.LinkBytes*2 > len(b.Text) && b.Kind != block.Heading || a.named(i, &asideNames, 2) {
			continue
		}
		class, _ := a.phrase(i)
		switch {
		case class != "" && f.n <= deckLabel:
		case b.Kind == block.Heading && head < 0:
			a.roles[i], head = Heading, i
		case a.roles[i] == Out && f.n >= postWords && (b.Kind == block.Plain || b.Kind == block.ListItem || b.Kind == block.Quote) && f.sentences > 0 && !a.dates[i]:
			a.roles[i] = Body
		}
	}
	if head < 0 {
		a.roles[p.time] = Heading
		return
	}
	a.postTimes[p.time] = true
}

// isPostTime reports a short line that opens with a time of day or says how
// long ago something was.
func (a *assembler) isPostTime(i int) bool {
	b, f := &a.blocks[i], &a.facts[i]
	if f.n == 0 || f.n > timeWords || b.Hidden || b.Kind == block.Control || b.Kind == block.Table || f.digits == 0 {
		return false
	}
	if n := clockLength(b.Text); n > 0 {
		return b.Kind != block.Heading || strings.TrimSpace(b.Text[n:]) == ""
	}
	return a.dates[i] && holdsClock(b.Text) || isAgo(b.Text)
}

// clockLength returns the length of the time of day that s starts with:
// "14:30", "14.30 Uhr", "9h05", "2:30 p.m.", "8 Uhr". 0 says that there is none.
func clockLength(s string) int {
	i := digitsAt(s, 0)
	if i == 0 || i > 2 {
		return 0
	}
	n := i
	if n < len(s) && (s[n] == ':' || s[n] == '.' || s[n] == 'h') && digitsAt(s, n+1) == 2 {
		n += 3
	}
	separated := n > i
	if separated && n < len(s) && s[n] == ':' && digitsAt(s, n+1) == 2 {
		n += 3 // seconds
	}
	rest := strings.ToLower(strings.TrimLeft(s[n:min(len(s), n+8)], " \u00a0"))
	for _, unit := range []string{"a.m.", "p.m.", "am", "pm", "uhr"} {
		if strings.HasPrefix(rest, unit) {
			return min(len(s), n+len(s[n:min(len(s), n+8)])-len(rest)+len(unit))
		}
	}
	if !separated || s[i] == '.' {
		return 0 // "3.50" may be a price, "12.31" a date
	}
	return n
}

func digitsAt(s string, i int) int {
	n := 0
	for i+n < len(s) && s[i+n] >= '0' && s[i+n] <= '9' {
		n++
	}
	return n
}

// holdsClock reports a time of day anywhere in a short line.
func holdsClock(s string) bool {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' && (i == 0 || s[i-1] < '0' || s[i-1] > '9') && clockLength(s[i:]) > 0 {
			return true
		}
	}
	return false
}

// isAgo reports "5 minutes ago" and its like.
func isAgo(s string) bool {
	var buf [lowerBytes]byte
	low := appendLower(buf[:0], s)
	for _, w := range [...]string{"ago", "vor ", "il y a ", "hace ", "fa", "geleden", "sedan", "siden", "назад", "前"} {
		if hasPrefix(low, w) || len(low) >= len(w) && string(low[len(low)-len(w):]) == w {
			return true
		}
	}
	return false
}
