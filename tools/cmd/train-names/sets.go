package main

import (
	"path/filepath"
	"strings"
)

// load reads all sets, and parts stories to learn from and held out ones.
func load(o *settings) (train, dev []story) {
	files := must(filepath.Glob(filepath.Join(o.data, "*.conll")))
	for _, path := range files {
		set := strings.TrimSuffix(filepath.Base(path), ".conll")
		if o.less != "" && strings.HasPrefix(set, o.less) {
			continue
		}
		for i, s := range readSet(o.data, set) {
			if o.hold && held(set, i) {
				dev = append(dev, s)
			} else {
				train = append(train, s)
			}
		}
	}
	return train, dev
}

// held reports whether story i of a set is for development. Two small sets
// labelled by hand are held out whole, to show how the model does on text of
// another origin than all it has seen.
func held(set string, i int) bool {
	switch set {
	case "wikigold.train", "uner_ewt.dev", "gmb.dev":
		return true
	case "redocred.test", "re3d_open.train":
		return i%4 == 0
	}
	if strings.HasPrefix(set, "crossner") {
		return i%10 == 0
	}
	return set == "btc.train" && i%20 == 0
}

// partial reports whether a set marks people, organizations and places alone.
func partial(set string) bool {
	return strings.HasPrefix(set, "btc") || strings.HasPrefix(set, "uner") || strings.HasPrefix(set, "gmb")
}

// silver reports whether a set was labelled by machine.
func silver(set string) bool { return strings.HasPrefix(set, "gmb") }

// tweets reports whether a set is of short posts.
func tweets(set string) bool { return strings.HasPrefix(set, "btc") || strings.HasPrefix(set, "wnut") }
