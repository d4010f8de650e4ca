package tearsheet

// Options adjust [Parse]. Nil, like the zero value, asks for the defaults.
type Options struct {
	// URL is where the page came from. It resolves relative links, unless the
	// page has a <base>, and may hold a date. Empty leaves links relative.
	URL string
	// ContentType is the HTTP Content-Type header, if known. It says whether
	// the page is HTML or text, and its charset outranks one declared in the page.
	ContentType string
}
