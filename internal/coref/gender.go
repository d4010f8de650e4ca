package coref

import "strings"

// gender is as the story speaks of a person; it keeps people of one surname apart.
type gender int8

const (
	unknownGender gender = iota
	male
	female
)

// What evidence of gender is worth: reasoned, a title in the text settles it
// against any given name, a given name against the pronoun that happens to follow.
const (
	titleWeight   = 9
	givenWeight   = 3
	pronounWeight = 1
	pronounReach  = 12 // words after a name that are searched for a pronoun
)

// genderOfTitle returns the gender that a title tells.
func genderOfTitle(w string) gender {
	switch fold(w) {
	case "mr", "sir", "lord", "king", "prince", "herr", "monsieur", "señor", "sr", "chairman", "spokesman", "congressman", "fr", "father", "brother", "sheikh", "duke", "baron":
		return male
	case "mrs", "ms", "miss", "lady", "queen", "princess", "dame", "frau", "madame", "mme", "señora", "sra", "chairwoman", "spokeswoman", "congresswoman", "sister", "duchess", "baroness":
		return female
	}
	return unknownGender
}

// genderOfGiven returns the gender of people with a given name, where it is clear.
func genderOfGiven(folded string) gender {
	if strings.Contains(femaleGiven, " "+folded+" ") {
		return female
	}
	if strings.Contains(maleGiven, " "+folded+" ") {
		return male
	}
	return unknownGender
}

// Frequent given names, put together by hand.
const (
	femaleGiven = " mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra " +
		"ashley kimberly emily donna michelle dorothy carol amanda melissa deborah stephanie rebecca sharon laura cynthia " +
		"kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn " +
		"janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn " +
		"judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean " +
		"abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie " +
		"brittany charlotte marie kayla alexis lori jane hillary michelle melania ivanka jill kamala nancy angela ursula " +
		"sanna marine yulia svetlana olga natalia tatiana irina elena ekaterina ingrid astrid fatima aisha amina priya " +
		"sonia indira benazir sofia lucia carmen rosa ana paula claudia gabriela camilla kate meghan zoe chloe ella lucy "
	maleGiven = " james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark " +
		"donald steven andrew paul joshua kenneth kevin brian timothy ronald george jason edward jeffrey ryan jacob nicholas " +
		"gary eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack " +
		"dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy christian walter keith " +
		"austin roger terry sean gerald carl dylan harold jordan jesse bryan lawrence arthur gabriel bruce logan billy joe " +
		"alan juan elijah willie albert wayne randy mason vincent liam roy bobby caleb bradley russell bill barack bernie " +
		"vladimir sergei dmitri dmitry mikhail nikolai ivan boris igor oleg viktor mohammed muhammad mohamed ahmed ali hassan " +
		"hussein omar ibrahim mahmoud abdullah karl hans klaus jürgen olaf emmanuel francois françois nicolas jacques pierre " +
		"jean-claude antonio carlos luis pedro jorge fernando giovanni silvio matteo mario hugh ben tom jim tim mike steve "
)

// genderOf weighs what the story tells about the person of a cluster.
func (g *grouper) genderOf(c *cluster) gender {
	score := 0 // above zero for male
	weigh := func(x gender, weight int) {
		switch x {
		case male:
			score += weight
		case female:
			score -= weight
		}
	}
	given := false
	for _, i := range c.names {
		n := &g.names[i]
		weigh(n.gender, titleWeight)
		if len(n.words) > 1 && !given {
			weigh(genderOfGiven(n.words[0]), givenWeight)
			given = true
		}
		weigh(g.pronounAfter(n), pronounWeight)
	}
	switch {
	case score > 0:
		return male
	case score < 0:
		return female
	}
	return unknownGender
}

// pronounAfter returns the gender of the first pronoun after a name, before another name.
func (g *grouper) pronounAfter(n *name) gender {
	for i := n.last; i < n.last+pronounReach && g.same(n.first, i); i++ {
		if k := g.nameAt[i]; k >= 0 && g.names[k].words != nil && g.names[k].typ == n.typ {
			return unknownGender
		}
		switch g.word(i) {
		case "he", "his", "him", "He", "His", "himself":
			return male
		case "she", "her", "hers", "She", "Her", "herself":
			return female
		}
	}
	return unknownGender
}
