package crawl

// Parse and Entities hold most, in bytes a byte of the page, of pages made to hurt: up to 25 of a
// megabyte of "<p>x", 10 of six of them, since its tree and its blocks grow slower
// than a large page does. Measured as the heap's peak with GOGC=10, over the hostile suite and the like.
const (
	perByte      = 25
	perByteAbove = 8 // of what is above the first megabyte
)

// memory is what all pages under way may cost together. With the program, the name
// model and lists, open files and what the garbage collector leaves standing, this keeps
// the command below 200 MB.
const memory = 72 << 20

// cost estimates what Parse and Entities hold for a page, in bytes.
func cost(size int) int64 {
	const megabyte = 1 << 20
	small := min(size, megabyte)
	return perByte*int64(small) + perByteAbove*int64(size-small)
}
