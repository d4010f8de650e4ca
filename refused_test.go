package tearsheet_test

import (
	"errors"
	"os"
	"testing"

	"example.com/tearsheet"
)

// TestRefused: pages without a text of their own are refused, and the error
// says what they are.
func TestRefused(t *testing.T) {
	for name, want := range map[string]tearsheet.PageType{
		"listing":       tearsheet.TypeListing,
		"index":         tearsheet.TypeIndex,
		"error-404":     tearsheet.TypeError,
		"error-captcha": tearsheet.TypeError,
		"error-consent": tearsheet.TypeError,
	} {
		page, err := os.ReadFile("testdata/refused/" + name + ".html")
		if err != nil {
			t.Fatal(err)
		}
		a, err := tearsheet.Parse(page, nil)
		var none *tearsheet.NoArticleError
		if !errors.As(err, &none) {
			t.Errorf("%s: article of type %v, error %v", name, a.Type, err)
			continue
		}
		if none.Type != want {
			t.Errorf("%s: looks like %v, want %v", name, none.Type, want)
		}
	}
}

func TestIsArticle(t *testing.T) {
	for kind, want := range map[tearsheet.PageType]bool{
		tearsheet.TypeArticle: true, tearsheet.TypeVideo: true, tearsheet.TypeIndex: false, tearsheet.TypeForum: false, tearsheet.TypeError: false,
	} {
		if kind.IsArticle() != want {
			t.Errorf("%v: IsArticle = %t", kind, !want)
		}
	}
}
