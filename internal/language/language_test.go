package language

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestDetect(t *testing.T) {
	for _, test := range []struct{ tag, text string }{
		{"en", "The council said on Tuesday that it would close the old bridge for two weeks, and that drivers should use the road by the river."},
		{"de", "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke für zwei Wochen zu sperren, weil sie nicht mehr sicher ist."},
		{"fr", "Le conseil municipal a décidé mardi de fermer le vieux pont pendant deux semaines, car il n'est plus sûr pour les voitures."},
		{"es", "El ayuntamiento decidió el martes cerrar el viejo puente durante dos semanas, porque ya no es seguro para los coches."},
		{"it", "Il consiglio comunale ha deciso martedì di chiudere il vecchio ponte per due settimane, perché non è più sicuro per le auto."},
		{"pt", "A câmara decidiu na terça-feira fechar a velha ponte durante duas semanas, porque não é mais segura para os carros."},
		{"ca", "L'ajuntament ha decidit aquest dimarts tancar el pont vell durant dues setmanes, perquè també és insegur per als cotxes i les bicicletes."},
		{"nl", "De gemeenteraad heeft dinsdag besloten om de oude brug voor twee weken te sluiten, omdat het niet meer veilig is."},
		{"sv", "Kommunen beslutade på tisdagen att den gamla bron ska stängas i två veckor, eftersom den inte längre är säker för bilar."},
		{"no", "Kommunen vedtok tirsdag at den gamle broen skal stenges i to uker, fordi den ikke lenger er trygg etter flommen og mange biler må kjøre ut av byen. Hva skal vi gjøre nå, sier noen."},
		{"da", "Kommunen besluttede tirsdag, at den gamle bro skal lukkes i to uger, fordi den ikke længere er sikker efter stormen, og at bilerne bliver sendt ud af byen. Hvad skal vi gøre nu, siger nogle, og noget må der ske mellem de to broer."},
		{"fi", "Kaupunki päätti tiistaina, että vanha silta on suljettu kaksi viikkoa, koska se ei ole enää turvallinen, mutta myös juna kulkee."},
		{"is", "Bærinn ákvað í dag að loka gömlu brúnni í tvær vikur því hún er ekki lengur örugg og það þarf að laga hana."},
		{"pl", "Rada miasta zdecydowała we wtorek, że stary most zostanie zamknięty na dwa tygodnie, bo nie jest już bezpieczny dla aut."},
		{"cs", "Zastupitelstvo v úterý rozhodlo, že starý most bude na dva týdny uzavřen, protože už není bezpečný pro auta, která po něm jezdí."},
		{"sk", "Zastupiteľstvo v utorok rozhodlo, že starý most bude na dva týždne uzavretý, pretože už nie je bezpečný pre autá, ktoré sú ťažké, ako aj pre ľudí."},
		{"sl", "Občinski svet je v torek odločil, da bo stari most za dva tedna zaprt, ker ni več varen za avtomobile in tudi ne za kolesarje."},
		{"hr", "Gradsko vijeće odlučilo je u utorak da će stari most biti zatvoren dva tjedna, jer više nije siguran za automobile koji idu kroz grad."},
		{"hu", "A városi tanács kedden úgy döntött, hogy a régi hidat két hétre lezárják, mert már nem biztonságos az autók és a buszok számára."},
		{"ro", "Consiliul local a decis marți să închidă podul vechi pentru două săptămâni, pentru că nu mai este sigur și au fost accidente."},
		{"tr", "Belediye meclisi salı günü eski köprüyü iki hafta için kapatmaya karar verdi, çünkü artık arabalar için güvenli değil ve çok eski."},
		{"id", "Dewan kota memutuskan pada hari Selasa untuk menutup jembatan lama itu selama dua minggu karena tidak aman dan sudah rusak."},
		{"vi", "Hội đồng thành phố đã quyết định đóng cửa cây cầu cũ trong hai tuần vì không còn an toàn cho xe và người đi bộ."},
		{"lt", "Miesto taryba antradienį nusprendė, kad senas tiltas bus uždarytas dviem savaitėms, nes jis jau nėra saugus, bet ir dėl remonto."},
		{"lv", "Pilsētas dome otrdien nolēma, ka vecais tilts tiks slēgts uz divām nedēļām, jo tas vairs nav drošs un ir bojāts."},
		{"et", "Linnavolikogu otsustas teisipäeval, et vana sild on kaks nädalat suletud, sest see ei ole enam ohutu ja seda tuleb parandada."},
		{"sq", "Këshilli i qytetit vendosi të martën që ura e vjetër të mbyllet për dy javë, sepse nuk është më e sigurt për makina."},
		{"ru", "Городской совет решил во вторник закрыть старый мост на две недели, потому что он больше не был безопасным для машин."},
		{"uk", "Міська рада вирішила у вівторок закрити старий міст на два тижні, бо він більше не є безпечним для автомобілів."},
		{"be", "Гарадскі савет вырашыў у аўторак закрыць стары мост на два тыдні, бо ён ужо небяспечны для машын і людзей."},
		{"bg", "Общинският съвет реши във вторник да затвори стария мост за две седмици, защото вече не е безопасен за колите и хората."},
		{"sr", "Градско веће је у уторак одлучило да стари мост буде затворен две недеље, јер више није безбедан за аутомобиле и људе."},
		{"el", "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα για δύο εβδομάδες."},
		{"ja", "市議会は火曜日、古い橋を二週間閉鎖することを決めた。自動車の安全が確保できないためだという。"},
		{"zh", "市议会星期二决定把旧桥关闭两个星期，因为这座桥对汽车来说已经不安全了。"},
		{"ko", "시의회는 화요일 낡은 다리를 이 주 동안 폐쇄하기로 결정했다. 더 이상 안전하지 않기 때문이다."},
		{"ar", "قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم لمدة أسبوعين لأنه لم يعد آمنا للسيارات في المدينة."},
		{"fa", "شورای شهر روز سه\u200cشنبه تصمیم گرفت پل قدیمی را برای دو هفته ببندد زیرا دیگر برای خودروها ایمن نیست."},
		{"ur", "شہر کی کونسل نے منگل کو فیصلہ کیا کہ پرانا پل دو ہفتے کے لیے بند رہے گا کیونکہ یہ گاڑیوں کے لیے محفوظ نہیں ہے۔"},
		{"he", "מועצת העיר החליטה ביום שלישי לסגור את הגשר הישן לשבועיים כי הוא כבר לא בטוח למכוניות."},
		{"th", "สภาเมืองตัดสินใจเมื่อวันอังคารให้ปิดสะพานเก่าเป็นเวลาสองสัปดาห์เพราะไม่ปลอดภัย"},
		{"hi", "नगर परिषद ने मंगलवार को पुराने पुल को दो सप्ताह के लिए बंद करने का फैसला किया है क्योंकि वह सुरक्षित नहीं है।"},
		{"", "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua."},
		{"", "Read more about it"},
		{"", "Anna Meier, Jonas Weber, Lukas Schmidt, Berlin, Hamburg, Tokyo, Acme Holdings, Orion Ltd, Vega AG, Nova SE"},
		{"", "12:04 17.3.2024 — 100 %"},
		{"", ""},
	} {
		if tag, score := Detect(slices.Values([]string{test.text})); tag != test.tag || (tag == "") != (score == 0) || score > 1 {
			t.Errorf("%.40q: got %q, %.2f, want %q", test.text, tag, score, test.tag)
		}
	}
}

// TestProfiles: the sets hold a bit a profile, the top one apart.
func TestProfiles(t *testing.T) {
	if len(profiles) > 63 {
		t.Errorf("%d profiles", len(profiles))
	}
	for _, p := range profiles {
		for w := range strings.FieldsSeq(p.words) {
			if len(w) > longestWord || w != strings.ToLower(w) {
				t.Errorf("%s: %q would never be found", p.tag, w)
			}
		}
	}
}

func FuzzDetect(f *testing.F) {
	f.Add("The old bridge and the river")
	f.Add("Η γέφυρα \xff\xfe мост 橋")
	f.Fuzz(func(t *testing.T, s string) {
		tag, score := Detect(slices.Values([]string{s}))
		if (tag == "") != (score == 0) || score < 0 || score > 1 || len(tag) > 3 {
			t.Errorf("%q, %v", tag, score)
		}
		if !utf8.ValidString(tag) {
			t.Errorf("%q", tag)
		}
	})
}

func BenchmarkDetect(b *testing.B) {
	s := strings.Repeat("The council said that it would close the old bridge, and that drivers should use the road. ", 1000)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Detect(slices.Values([]string{s}))
	}
}
