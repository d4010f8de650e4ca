package language

// A profile is how a language in Latin letters is recognised.
type profile struct {
	tag     string
	letters string // beyond ASCII, lower case
	words   string // the most frequent ones, lower case; elided articles without apostrophe
}

// profiles are in no order: the best one wins, and equals give no answer.
var profiles = [...]profile{
	{"en", "", "the of and to in that is was for on with as it be by at from are this have not which his had he they were but been has an will their would you we who more said its or about"},
	{"de", "äöüß", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde"},
	{"fr", "àâæçéèêëîïôœùûüÿ", "de la le les et des en un une du dans est que pour qui par au sur pas plus il ne se ce sont avec aux mais ou son cette été elle nous ont comme leur fait d l qu n s c"},
	{"es", "áéíñóúü", "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había muy hasta desde"},
	{"it", "àèéìîòóù", "di e il la che in a per è un del non una i le con si da della al dei sono più come l anche nel alla ma ha gli lo dal delle d o questo nella se su stato ai essere c"},
	{"pt", "áâãàçéêíóôõú", "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso foi são está ser"},
	{"ca", "àçèéíïòóúü", "de la i el que a en els les un per amb una del no és al se ha d l com més va dels seu aquest aquesta també s o són han seva però pel ser entre hi fer sobre"},
	{"gl", "áéíñóú", "de a o que e do da en un para con non unha os no se na por máis as dos como pero ao ó das súa seu ou tamén foi pola polo xa ás aos esta ata"},
	{"ro", "ăâîșțşţ", "de și în a la cu pe din care nu o un să se este că pentru mai au fost al ale lui sau ca prin dar au va după sunt această acest cei cele fi ar către"},
	{"nl", "ëïéèöü", "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar door over ze hij zich heeft worden hebben was meer deze werd wordt tot geen kan wel"},
	{"sv", "åäöé", "och i att det som en på är av för med den till inte om har de ett vi man var jag från så men kan sig han nu också där efter vid mot eller när ska mer sin skulle blir bara under"},
	{"no", "åæøé", "og i det er på som en til å av for at med de ikke den har et om vi var jeg fra så men kan seg han nå også etter ved mot eller når skal mer sin ble blir bare opp ut være hadde noe hva mellom"},
	{"da", "åæøé", "og i det er på som en til at af for med de ikke den har et om vi var jeg fra så men kan sig han nu også efter ved mod eller når skal mere sin blev bliver kun op ud være havde noget hvad mellem"},
	{"is", "áðéíóúýþæö", "og að í á er um sem við með til var en af fyrir hann það ekki eru því hefur þá frá ég þar svo eftir hún upp sé þetta verið hafa þess þeir úr hafi segir"},
	{"fi", "äöå", "ja on ei että se oli hän mutta ovat myös kuin joka niin mukaan vain jo tai kun sen ole hänen nyt sitä olla mitä vielä jos voi kanssa ollut tämä tämän jälkeen eivät sekä olisi ennen mukaan"},
	{"et", "äöõüšž", "ja on ei et see oli ka mis kui aga ning ta siis oma mida selle või kes nii seda veel välja pole kuid need siin saab tema aasta ole juba kas nende üle pärast ma"},
	{"lv", "āčēģīķļņšūž", "un ir ar par no ka uz kas arī bet lai pēc tas to nav tika vai gan jau bija pie tiek šo viņš kā līdz tā ko šī tikai vairāk gada būs vēl savu"},
	{"lt", "ąčęėįšųūž", "ir kad į iš su yra tai bet o apie jis ne buvo už nuo ar dėl kaip per po jau šio taip kuris metų savo tik jo dar prie buvo gali jų bei iki sako"},
	{"pl", "ąćęłńóśźż", "w i na z się do nie to że jest o jak od za po dla są przez ale co tym był przy już czy ich tego oraz jego który tak które było może tylko będzie ze także roku a"},
	{"cs", "áčďéěíňóřšťúůýž", "a v se na je že s z do o to i ve za jako k pro si by podle ale po od jsou jsem který bylo při která jeho už byl které aby také jen bude která však než nebo tak"},
	{"sk", "áäčďéíĺľňóôŕšťúýž", "a v sa na je že s z do o to aj vo za ako k pre si by podľa ale po od sú som ktorý bolo pri ktorá jeho už bol ktoré aby tiež len bude však než alebo tak nie"},
	{"sl", "čšž", "in je v na za se da so ki z pa tudi po ne s bi o kot do še od pri bo ali ker ima med le lahko že ter bil bila bodo kar tem zaradi kjer sem"},
	{"hr", "čćđšž", "i je u na se da za su od s o a koji kao ne iz to što će bi sa ili do samo koja nije po ali koje još te biti više bio prema kako tako godine nakon"},
	{"hu", "áéíóöőúüű", "a az és hogy nem is egy van volt ez meg csak de ha már még azt mint pedig vagy el kell lesz szerint akkor ki után ami aki lehet majd minden ezt mert között során"},
	{"sq", "çë", "e të në i dhe për me që një nga së u është si nuk do ka janë por kjo ky tij më pas ishte edhe mund kanë tyre duke"},
	{"tr", "çğıöşüâîi", "ve bir bu da de için ile olarak çok daha ne gibi olan en sonra kadar ama var ki o göre değil her ise olduğunu ya yeni şu büyük mi oldu diye veya iki dedi"},
	{"az", "əçğıöşü", "və bu bir ilə üçün da də ki o olan olub var edib daha çox isə sonra kimi görə onun deyil edir etmək olaraq"},
	{"id", "", "yang di dan itu dengan untuk ini dari tidak dalam pada akan juga ada ke kata karena tersebut bisa oleh saat sebagai atau mereka telah sudah lebih saya tahun harus bahwa menjadi dia seorang"},
	{"ms", "", "yang di dan itu dengan untuk ini dari tidak dalam pada akan juga ada ke kata kerana tersebut boleh oleh ketika sebagai atau mereka telah beliau lebih saya tahun perlu bahawa menjadi turut seorang berkata"},
	{"tl", "ñ", "ang ng sa na mga at ay si ni para ito kay hindi nang siya kung niya may nito isang din mula rin pa ko naman ngunit lang"},
	{"vi", "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", "và của là có được cho không trong một người với các này đã những khi từ để ở đến năm vào về ra theo cũng nhiều sẽ tại như trên nhưng phải việc làm"},
	{"sw", "", "ya na wa kwa ni katika la za kuwa hiyo huo cha yake kama hii alisema baada pia watu lakini hilo ambao bila hivyo"},
	{"af", "êëôûéï", "die van en in is dat het nie op te met vir om sy wat hy was aan word as by sal maar ook ek uit kan hulle oor deur na tot meer"},
	{"eu", "ñ", "eta da ez du bat dira izan hori zuen dute egin ere baina den baino egiten dituzte bere ziren dela duen behar baten"},
	{"cy", "âêîôûŵŷ", "yn y i a o ar yr gan fod mae ei am oedd wedi ac eu i'r sydd bod hyn hefyd ond gyda cael un gael fel wrth"},
}
