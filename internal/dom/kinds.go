package dom

import "golang.org/x/net/html/atom"

// A kind groups tags that the tree builder treats alike: tags of one kind
// close one another's open elements (h1 and h2, td and th).
type kind uint8

const (
	other kind = iota // inline or unknown: told apart by name
	anchor
	bold
	italic
	strong
	em
	span
	font
	small
	underline
	label
	void
	raw
	html
	head
	body
	headMeta
	paragraph
	heading
	listItem
	definition
	division
	section
	article
	aside
	header
	footer
	nav
	mainPart
	address
	blockquote
	center
	details
	summary
	dialog
	figure
	figcaption
	fieldset
	list
	definitionList
	menu
	hgroup
	search
	pre
	form
	rule
	button
	selection
	option
	optgroup
	rubyPart
	table
	caption
	rowGroup
	row
	cell
	embedded
	template
	foreignRoot
	kinds
)

// A trait is what a kind means to the tree builder.
type trait uint8

const (
	blockLevel  trait = 1 << iota // rendered on lines of its own
	special                       // ends the search for an inline element's start tag
	closesP                       // its start tag ends an open paragraph
	scope                         // end tags inside do not reach elements outside
	impliedEnd                    // its end tag may be left out
	dropsSpaces                   // white space directly inside means nothing
)

// traits follows sections 13.2.4.2 (special, scopes) and 13.2.6.4.7 (closing
// a paragraph) of the HTML standard, and its default style sheet for
// blockLevel. Table cells are scopes only inside a table: see builder.push.
var traits = [kinds]trait{
	html:           blockLevel | special | dropsSpaces,
	head:           blockLevel | special | dropsSpaces,
	body:           blockLevel | special,
	raw:            special,
	paragraph:      blockLevel | special | closesP | impliedEnd,
	heading:        blockLevel | special | closesP,
	listItem:       blockLevel | special | closesP | impliedEnd,
	definition:     blockLevel | special | closesP | impliedEnd,
	division:       blockLevel | special | closesP,
	section:        blockLevel | special | closesP,
	article:        blockLevel | special | closesP,
	aside:          blockLevel | special | closesP,
	header:         blockLevel | special | closesP,
	footer:         blockLevel | special | closesP,
	nav:            blockLevel | special | closesP,
	mainPart:       blockLevel | special | closesP,
	address:        blockLevel | special | closesP,
	blockquote:     blockLevel | special | closesP,
	center:         blockLevel | special | closesP,
	details:        blockLevel | special | closesP,
	summary:        blockLevel | special | closesP,
	dialog:         blockLevel | special | closesP,
	figure:         blockLevel | special | closesP,
	figcaption:     blockLevel | special | closesP,
	fieldset:       blockLevel | special | closesP,
	list:           blockLevel | special | closesP,
	definitionList: blockLevel | special | closesP,
	menu:           blockLevel | special | closesP,
	hgroup:         blockLevel | special | closesP,
	search:         blockLevel | special | closesP,
	pre:            blockLevel | special | closesP,
	form:           blockLevel | special | closesP,
	rule:           blockLevel | closesP,
	button:         special,
	selection:      special,
	option:         blockLevel | impliedEnd,
	optgroup:       blockLevel | impliedEnd,
	rubyPart:       impliedEnd,
	table:          blockLevel | special | closesP | scope,
	caption:        blockLevel | special,
	rowGroup:       blockLevel | special,
	row:            blockLevel | special,
	cell:           blockLevel | special,
	embedded:       special | scope,
	template:       special | scope,
}

// kindOf returns the kind of a tag.
func kindOf(a atom.Atom) kind {
	switch a {
	case atom.A:
		return anchor
	case atom.B:
		return bold
	case atom.I:
		return italic
	case atom.Strong:
		return strong
	case atom.Em:
		return em
	case atom.Span:
		return span
	case atom.Font:
		return font
	case atom.Small:
		return small
	case atom.U:
		return underline
	case atom.Label:
		return label
	case atom.Area, atom.Br, atom.Col, atom.Embed, atom.Frame, atom.Image, atom.Img, atom.Input,
		atom.Keygen, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return void
	case atom.Base, atom.Basefont, atom.Bgsound, atom.Link, atom.Meta:
		return headMeta
	case atom.Script, atom.Style, atom.Title, atom.Textarea, atom.Noscript, atom.Iframe,
		atom.Noembed, atom.Noframes, atom.Xmp, atom.Plaintext:
		return raw
	case atom.Html:
		return html
	case atom.Head:
		return head
	case atom.Body:
		return body
	case atom.P:
		return paragraph
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return heading
	case atom.Li:
		return listItem
	case atom.Dd, atom.Dt:
		return definition
	case atom.Div:
		return division
	}
	return rareKindOf(a)
}

// rareKindOf is the second half of kindOf.
func rareKindOf(a atom.Atom) kind {
	switch a {
	case atom.Section:
		return section
	case atom.Article:
		return article
	case atom.Aside:
		return aside
	case atom.Header:
		return header
	case atom.Footer:
		return footer
	case atom.Nav:
		return nav
	case atom.Main:
		return mainPart
	case atom.Address:
		return address
	case atom.Blockquote:
		return blockquote
	case atom.Center:
		return center
	case atom.Details:
		return details
	case atom.Summary:
		return summary
	case atom.Dialog:
		return dialog
	case atom.Figure:
		return figure
	case atom.Figcaption:
		return figcaption
	case atom.Fieldset:
		return fieldset
	case atom.Ul, atom.Ol, atom.Dir:
		return list
	case atom.Dl:
		return definitionList
	case atom.Menu:
		return menu
	case atom.Hgroup:
		return hgroup
	case atom.Search:
		return search
	case atom.Pre, atom.Listing:
		return pre
	case atom.Form:
		return form
	case atom.Hr:
		return rule
	}
	return partKindOf(a)
}

// partKindOf knows the parts of tables, forms and ruby, and containers of
// other content.
func partKindOf(a atom.Atom) kind {
	switch a {
	case atom.Button:
		return button
	case atom.Select:
		return selection
	case atom.Option:
		return option
	case atom.Optgroup:
		return optgroup
	case atom.Rb, atom.Rp, atom.Rt, atom.Rtc:
		return rubyPart
	case atom.Table:
		return table
	case atom.Caption, atom.Colgroup:
		return caption
	case atom.Tbody, atom.Thead, atom.Tfoot:
		return rowGroup
	case atom.Tr:
		return row
	case atom.Td, atom.Th:
		return cell
	case atom.Applet, atom.Marquee, atom.Object:
		return embedded
	case atom.Template:
		return template
	case atom.Svg, atom.Math:
		return foreignRoot
	}
	return other
}
