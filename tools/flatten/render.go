package flatten

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A para is a line or a paragraph of the rendered page, before it is drawn.
type para struct {
	text  string
	gap   int       // line ends before it: 1, or 2 for a blank line
	tag   atom.Atom // h1 to h6, li, tr, pre or p
	depth int       // of lists
	mark  string    // "*" or "3." for the first line of an item
	quote int       // of blockquotes
}

// A renderer lays a tree out as lines of text.
type renderer struct {
	d     Dialect
	paras []para
	cur   strings.Builder
	space bool // white space is due
	gap   int
	state para // of the line that is being written
	count []int
	refs  int
	cell  int // of the row
	rows  int // depth of table rows whose cells share a line
}

// render parses src and draws it in dialect d.
func render(src string, d Dialect) string {
	root, err := html.Parse(strings.NewReader(src))
	if err != nil { // nested too deep
		return tokens(src, true)
	}
	r := &renderer{d: d, state: para{tag: atom.P}}
	r.walk(root)
	r.flush(1)
	return draw(r.paras, d)
}

// flush ends the line. The next one stands at least gap line ends below.
func (r *renderer) flush(gap int) {
	if s := strings.TrimRight(r.cur.String(), " \t\n"); strings.Trim(s, " *_#|") != "" {
		p := r.state
		p.text, p.gap = s, max(r.gap, 1)
		r.paras = append(r.paras, p)
		r.state.mark = ""
		r.gap = 0
	}
	r.cur.Reset()
	r.space = false
	r.gap = max(r.gap, gap)
}

func (r *renderer) text(s string) {
	if r.state.tag == atom.Pre {
		for i, l := range strings.Split(s, "\n") {
			if i > 0 {
				r.flush(1)
			}
			r.cur.WriteString(l)
		}
		return
	}
	for _, c := range s {
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' {
			r.space = true
			continue
		}
		if r.space && r.cur.Len() > 0 && !strings.HasSuffix(r.cur.String(), "\t") {
			r.cur.WriteByte(' ')
		}
		r.space = false
		r.cur.WriteRune(c)
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// hides reports elements that none of the tools shows.
func (r *renderer) hides(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Object, atom.Head, atom.Textarea, atom.Datalist:
		return true
	case atom.Select, atom.Button:
		return r.d == Trafilatura || r.d == Seed && n.DataAtom == atom.Select
	case atom.Nav, atom.Footer, atom.Form:
		return false
	}
	// Only a browser and Resiliparse obey styles; w3m and lynx know "hidden" not either.
	if r.d == InnerText || r.d == Seed {
		style := strings.ReplaceAll(attr(n, "style"), " ", "")
		return hasAttr(n, "hidden") || strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
	}
	return false
}

// margin returns the line ends around element n, 0 for inline ones.
func (r *renderer) margin(n *html.Node) int {
	wide := 2
	if r.d == Trafilatura || r.d == InnerText && n.DataAtom != atom.P {
		wide = 1 // innerText leaves a blank line around paragraphs only
	}
	switch n.DataAtom {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Pre, atom.Dl, atom.Table, atom.Hr:
		return wide
	case atom.Figure, atom.Fieldset:
		if r.d == Seed || r.d == Markdown {
			return wide
		}
		return 1
	case atom.Ul, atom.Ol:
		if r.state.depth > 0 {
			return 1
		}
		return wide
	case atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Nav, atom.Form, atom.Address:
		if r.d == Markdown {
			return 2
		}
		return 1
	case atom.Li, atom.Dd, atom.Dt, atom.Figcaption, atom.Center, atom.Details, atom.Summary, atom.Option, atom.Body, atom.Html,
		atom.Title, atom.Tr, atom.Caption, atom.Thead, atom.Tbody, atom.Tfoot:
		return 1
	case atom.Button:
		if r.d == Lynx {
			return 0
		}
	}
	return 0
}

func (r *renderer) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.text(n.Data)
		return
	case html.ElementNode:
		if r.hides(n) {
			return
		}
		if m := r.margin(n); m > 0 && !(r.rows > 0 && m == 1 && n.DataAtom != atom.Li && n.DataAtom != atom.Tr) {
			r.block(n, m)
			return
		}
		r.inline(n)
		return
	}
	r.children(n)
}

func (r *renderer) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.walk(c)
	}
}

// block renders a block element.
func (r *renderer) block(n *html.Node, margin int) {
	r.flush(margin)
	saved := r.state
	rows := r.rows
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Pre:
		r.state.tag = n.DataAtom
	case atom.Ul, atom.Ol:
		r.state.depth++
		r.count = append(r.count, 0)
		defer func() { r.count = r.count[:len(r.count)-1] }()
	case atom.Li:
		r.item(n)
	case atom.Blockquote:
		r.state.quote++
	case atom.Tr:
		r.state.tag = atom.Tr
		r.cell = 0
		r.rows = 0
		if !isLayout(n) {
			r.rows = 1
		}
	}
	r.children(n)
	r.flush(margin)
	mark := saved.mark
	if r.state.mark == "" {
		mark = ""
	}
	r.state, r.rows = saved, rows
	r.state.mark = mark
}

func (r *renderer) item(n *html.Node) {
	r.state.tag = atom.Li
	r.state.depth = max(r.state.depth, 1)
	r.state.mark = "*"
	if n.Parent != nil && n.Parent.DataAtom == atom.Ol && len(r.count) > 0 {
		r.count[len(r.count)-1]++
		r.state.mark = strconv.Itoa(r.count[len(r.count)-1]) + "."
	}
}

// isLayout reports a table row that holds blocks rather than data.
func isLayout(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.P, atom.Table, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.Article:
			return true
		}
		if isLayout(c) {
			return true
		}
	}
	return false
}

// inline renders an inline element, with the marks of the dialect.
func (r *renderer) inline(n *html.Node) {
	switch n.DataAtom {
	case atom.Br:
		r.flush(1)
	case atom.Td, atom.Th:
		r.tableCell(n)
	case atom.Img:
		r.picture(n)
	case atom.A:
		r.link(n)
	case atom.B, atom.Strong:
		r.marked(n, "**")
	case atom.I, atom.Em:
		r.marked(n, "*")
	case atom.Button:
		if r.d == Lynx {
			r.space = true
			r.text("(BUTTON) ")
		}
		r.children(n)
	case atom.Input:
	default:
		r.children(n)
	}
}

func (r *renderer) tableCell(n *html.Node) {
	if r.rows == 0 {
		r.flush(1)
		r.children(n)
		r.flush(1)
		return
	}
	if r.cell > 0 {
		r.space = false
		switch r.d {
		case InnerText:
			r.cur.WriteByte('\t')
		case Markdown, Trafilatura:
			r.cur.WriteString(" | ")
		default:
			r.cur.WriteByte(' ')
		}
	}
	r.cell++
	r.children(n)
}

func (r *renderer) picture(n *html.Node) {
	alt := fold(attr(n, "alt"))
	switch r.d {
	case Seed, Wrapped:
		r.text(alt)
	case Lynx:
		if alt != "" {
			r.text(alt)
		}
	case Markdown:
		if src := attr(n, "src"); src != "" {
			r.text("![" + alt + "](" + strings.ReplaceAll(src, " ", "%20") + ")")
		}
	}
}

func (r *renderer) link(n *html.Node) {
	href := attr(n, "href")
	switch {
	case r.d == Lynx && href != "":
		r.refs++
		r.text("[" + strconv.Itoa(r.refs) + "]")
		r.children(n)
	case r.d == Markdown && href != "" && strings.TrimSpace(nodeText(n)) != "" && !holdsBlock(n):
		r.text("[")
		r.children(n)
		r.cur.WriteString("](" + strings.ReplaceAll(href, " ", "%20") + ")")
	default:
		r.children(n)
	}
}

// marked renders emphasis, which only Markdown shows.
func (r *renderer) marked(n *html.Node, mark string) {
	t := nodeText(n)
	if r.d != Markdown || strings.TrimSpace(t) == "" || strings.TrimSpace(t) != t || holdsBlock(n) {
		r.children(n)
		return
	}
	r.text(mark)
	r.children(n)
	r.cur.WriteString(mark)
}

func nodeText(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(nodeText(c))
	}
	return b.String()
}

func holdsBlock(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && isBlock(c.Data) || holdsBlock(c) {
			return true
		}
	}
	return false
}
