package pagetype

// The plain measures of a page: counts, sizes in bytes, shares and rates. Those
// of the lexicon stand behind them.
const (
	scripts = iota
	codes
	times
	inputs
	forms
	buttons
	images
	tables
	items
	terms
	frames
	articles
	anchors
	paragraphs
	languages // alternates in other languages
	elements
	fragments // links into the page itself
	phones
	mails
	published // a declared time of publication
	typedArticle
	typedProduct
	typedList
	typedItem
	typedForum
	typedService
	typedPerson
	depth // of the path; -1 if the address is unknown
	slash // the path ends with one
	slugHyphens
	slugDigits
	pathDigits
	hasAuthor
	hasDate
	titleBytes
	letters // bytes of all text
	words
	prose // bytes of running text
	proseBlocks
	proseLongest
	proseMean
	proseShare
	proseRun // most blocks of running text in a row
	proseBefore
	proseHeading // running text for each heading, picture and form part
	proseImage
	proseForm
	containerProse // the running text of the container with most
	containerBlocks
	containerShare
	linkShare
	headings1
	headings2
	headings3
	headingBytes
	headingLinked
	headingLinkedShare
	shortBlocks
	controls
	preformattedBytes
	listBytes
	tableBytes
	dateBlocks // short blocks with a year
	dateNear   // one of them stands next to the main heading
	moneySigns // by 1,000 bytes
	questionSigns
	exclamationSigns
	sentenceEnds
	quotationMarks
	digitSigns
	secondPerson // by 1,000 words
	firstPlural
	firstSingular
	thirdPerson
	pastTense
	repeats       // containers that have two siblings or more of their look
	groupSize     // of the group with most text
	groupShare    // of the page's text
	groupLinks    // share of its text in links
	groupBytes    // of a member, in the mean
	groupMoney    // sums of money a member
	groupDigits   // short blocks with digits a member
	groupContrast // its longest member by its shortest
	// PlainMeasures is the number of measures that are not the lexicon's.
	PlainMeasures

	// Measures is the number of measures.
	Measures = PlainMeasures + lexiconMeasures
)
