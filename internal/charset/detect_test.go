package charset

import (
	"testing"

	"golang.org/x/text/encoding/htmlindex"
)

// stories are two or three sentences of each language, with the encodings that
// its pages are found in.
var stories = []struct {
	language, text string
	encodings      []string
}{
	{"French", "La mairie a décidé mardi de rénover l'école du quartier. Les élèves seront accueillis dès la rentrée dans un bâtiment provisoire, a précisé le maire.", []string{"windows-1252"}},
	{"German", "Der Gemeinderat hat am Dienstag über die Brücke beraten. Für die Fußgänger wird während der Bauzeit ein Steg errichtet, erklärte die Bürgermeisterin.", []string{"windows-1252"}},
	{"Spanish", "El ayuntamiento aprobó el martes la reforma de la estación. Según el alcalde, el próximo año habrá más trenes y también un pequeño jardín para los niños.", []string{"windows-1252"}},
	{"Portuguese", "A câmara aprovou na terça-feira a renovação da estação. O presidente não excluiu que as obras comecem já em março, após a eleição.", []string{"windows-1252"}},
	{"Italian", "Il consiglio ha approvato martedì la riforma della città. Il sindaco dirà più avanti perché i lavori non cominceranno già lunedì.", []string{"windows-1252"}},
	{"Swedish", "Kommunen beslutade på tisdagen att bygga en ny bro över ån. Arbetet börjar nästa år, säger borgmästaren, och kostar åtta miljoner.", []string{"windows-1252"}},
	{"Danish", "Byrådet besluttede tirsdag at bygge en ny skole på øen. Borgmesteren håber, at børnene kan flytte ind næste år.", []string{"windows-1252"}},
	{"Icelandic", "Bæjarstjórn ákvað á þriðjudag að byggja nýjan skóla við höfnina. Framkvæmdir hefjast næsta vor, sagði bæjarstjórinn.", []string{"windows-1252"}},
	{"Polish", "Rada miasta zdecydowała we wtorek o budowie nowego mostu. Prace rozpoczną się w przyszłym roku, powiedział burmistrz, a mieszkańcy będą mogli zgłaszać uwagi.", []string{"windows-1250", "iso-8859-2"}},
	{"Czech", "Zastupitelé v úterý schválili stavbu nového mostu přes řeku. Práce začnou příští rok, řekl starosta, a lidé mohou posílat připomínky. Nejdříve se ještě musí přeložit potrubí.", []string{"windows-1250", "iso-8859-2"}},
	{"Hungarian", "A képviselőtestület kedden döntött az új híd építéséről. A munkálatok jövőre kezdődnek, közölte a polgármester, és két évig tartanak.", []string{"windows-1250", "iso-8859-2"}},
	{"Romanian", "Consiliul a hotărât marţi construirea unui pod peste râu. Lucrările încep anul viitor, a declarat primarul, şi vor dura doi ani.", []string{"windows-1250", "iso-8859-2"}},
	{"Croatian", "Gradsko vijeće odlučilo je u utorak o gradnji novog mosta. Radovi počinju sljedeće godine, rekao je gradonačelnik, a građani će moći slati primjedbe.", []string{"windows-1250", "iso-8859-2"}},
	{"Turkish", "Belediye meclisi salı günü yeni köprünün yapılmasına karar verdi. Başkan, çalışmaların gelecek yıl başlayacağını ve iki yıl süreceğini söyledi.", []string{"windows-1254"}},
	{"Lithuanian", "Miesto taryba antradienį nusprendė statyti naują tiltą per upę. Darbai prasidės kitąmet, sakė meras, ir truks dvejus metus.", []string{"windows-1257"}},
	{"Russian", "Городской совет во вторник решил построить новый мост через реку. Работы начнутся в следующем году, сообщил мэр, и продлятся два года.", []string{"windows-1251", "koi8-r", "iso-8859-5"}},
	{"Ukrainian", "Міська рада у вівторок вирішила збудувати новий міст через річку. Роботи почнуться наступного року, повідомив мер, і триватимуть два роки. Її підтримали мешканці.", []string{"windows-1251", "koi8-u"}},
	{"Bulgarian", "Общинският съвет реши във вторник да построи нов мост над реката. Работата започва догодина, съобщи кметът, и ще продължи две години.", []string{"windows-1251"}},
	{"Greek", "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κατασκευάσει νέα γέφυρα. Τα έργα αρχίζουν του χρόνου, δήλωσε ο δήμαρχος, και θα διαρκέσουν δύο χρόνια.", []string{"windows-1253"}},
	{"Hebrew", "מועצת העיר החליטה ביום שלישי לבנות גשר חדש מעל הנחל. העבודות יתחילו בשנה הבאה, אמר ראש העיר, ויימשכו שנתיים.", []string{"windows-1255"}},
	{"Arabic", "قرر مجلس المدينة يوم الثلاثاء بناء جسر جديد فوق النهر. وقال رئيس البلدية إن الأعمال تبدأ في العام المقبل وتستمر سنتين.", []string{"windows-1256"}},
	{"Thai", "สภาเมืองมีมติเมื่อวันอังคารให้สร้างสะพานใหม่ข้ามแม่น้ำ นายกเทศมนตรีกล่าวว่างานจะเริ่มในปีหน้าและใช้เวลาสองปี", []string{"windows-874"}},
	{"Chinese", "市议会星期二决定在河上修建一座新桥。市长说，工程将于明年开始，预计需要两年时间，居民可以提出意见。", []string{"gbk", "gb18030"}},
	{"Chinese, traditional", "市議會星期二決定在河上興建一座新橋。市長表示，工程將於明年開始，預計需要兩年時間，居民可以提出意見。", []string{"big5"}},
	{"Japanese", "市議会は火曜日、川に新しい橋を架けることを決めた。市長によると、工事は来年始まり、二年ほどかかる見通しだという。", []string{"shift_jis", "euc-jp"}},
	{"Korean", "시의회는 화요일 강 위에 새 다리를 놓기로 결정했다. 시장은 공사가 내년에 시작되어 두 해가 걸릴 것이라고 밝혔다.", []string{"euc-kr"}},
}

func encode(t testing.TB, text, name string) []byte {
	t.Helper()
	enc, err := htmlindex.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := enc.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return b
}

// page sets a story in a page whose other words are English, as scripts,
// class names and menus are.
func page(text, meta string) string {
	return `<!DOCTYPE html><html><head>` + meta + `<title>Story 17</title><script>var tags = ["news", "city"];</script></head>` +
		`<body class="single story"><div class="menu">Home | About</div><h1>Story 17</h1><p>` + text + `</p></body></html>`
}

func TestUnlabelled(t *testing.T) {
	for _, s := range stories {
		for _, name := range s.encodings {
			for form, want := range map[string]string{"text": s.text, "page": page(s.text, "")} {
				got, taken := Decode(encode(t, want, name), "")
				if got != want {
					t.Errorf("%s in %s, %s: taken for %s: %.120q", s.language, name, form, taken, got)
				}
			}
		}
	}
}

func TestMislabelled(t *testing.T) {
	for _, s := range stories {
		for _, name := range s.encodings {
			for _, label := range []string{"utf-8", "iso-8859-1", "windows-1251", "gbk", "shift_jis", "windows-1250", "no-such"} {
				want := page(s.text, `<meta charset="`+label+`">`)
				got, taken := Decode(encode(t, want, name), "")
				if got != want {
					t.Errorf("%s in %s, meta %s: taken for %s: %.80q", s.language, name, label, taken, got[180:])
				}
				want = page(s.text, "")
				if got, taken := Decode(encode(t, want, name), "text/html; charset="+label); got != want {
					t.Errorf("%s in %s, header %s: taken for %s: %.80q", s.language, name, label, taken, got[180:])
				}
			}
		}
	}
}

func TestUTF8Mislabelled(t *testing.T) {
	for _, s := range stories {
		for _, label := range []string{"utf-8", "iso-8859-1", "windows-1251", "gbk", "euc-jp", "utf-16"} {
			want := page(s.text, `<meta http-equiv="Content-Type" content="text/html; charset=`+label+`">`)
			got, name := Decode([]byte(want), "text/html; charset="+label)
			if got != want || name != "utf-8" {
				t.Errorf("%s labelled %s: taken for %s", s.language, label, name)
			}
		}
	}
}

func TestWide(t *testing.T) {
	for _, s := range stories {
		for _, name := range []string{"utf-16le", "utf-16be"} {
			want := page(s.text, "")
			got, taken := Decode(encode(t, want, name), "text/html; charset=iso-8859-1")
			if got != want || taken != name {
				t.Errorf("%s in %s: taken for %s", s.language, name, taken)
			}
		}
	}
}
