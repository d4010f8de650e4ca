package charset

// A writing is how a language uses characters beyond ASCII.
type writing struct {
	script script
	// common are the characters to expect, lower case, the most frequent
	// first. The order is roughly that of the languages' letter statistics;
	// only its drift matters, since the cost grows with the logarithm of the place.
	common string
}

// A script says what neighbours a letter has.
type script uint8

const (
	latin   script = iota // letters beyond ASCII stand alone between ASCII letters
	foreign               // an alphabet of its own: ASCII letters are not neighbours
	han                   // thousands of characters
	kana                  // the same, mixed with kana
	hangul                // syllables, thousands
	stacked               // as latin, but letters carry several accents, some of them as characters of their own
)

// A candidate is an encoding that pages without (true) label are in, and the
// languages written in it. prior is what choosing it costs, in tenths of a bit: rarer
// encodings need more evidence. UTF-8 and UTF-16 are recognised beforehand.
type candidate struct {
	name     string
	prior    int
	writings []writing
}

// candidates returns the encodings to weigh; of equals the first is taken.
func candidates() []candidate {
	central := []writing{
		{latin, "łąęóśżćńź"},         // Polish
		{latin, "áíěéýšřžčůúťňďó"},   // Czech
		{latin, "áíéýčšžúľťňôďóäĺŕ"}, // Slovak
		{latin, "éáőöóüűúí"},         // Hungarian
		{latin, "ăîşţâ"},             // Romanian
		{latin, "čšžćđ"},             // Croatian, Slovene
		{latin, "äüößé"},             // German
	}
	cyrillic := []writing{
		{foreign, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"}, // Russian
		{foreign, "оаниівертскулдмпязьбгчхйжїшюцєщфґ"}, // Ukrainian
		{foreign, "аиоетнрсвдлкпмзягбуъчщцжйхшюфь"},    // Bulgarian
		{foreign, "аоиентсрјвудклмпгзбчшжћљњхцђфџѓќѕ"}, // Serbian, Macedonian
	}
	japanese := []writing{{kana, japaneseCommon}}
	return []candidate{
		{"windows-1252", 0, []writing{
			{latin, "éèàêçôîûùâëïœ"},       // French
			{latin, "äüößé"},               // German
			{latin, "óíáéñúü¿¡"},           // Spanish
			{latin, "ãçáéíóêâõúàô"},        // Portuguese
			{latin, "àèùòìé"},              // Italian
			{latin, "åäöøæéü"},             // Danish, Norwegian, Swedish, Finnish
			{latin, "íáðéóúýþæö"},          // Icelandic
			{latin, "àéèóçíòïúü"},          // Catalan
			{latin, "éáíóöüñçèêëàâäôïåøã"}, // English, with names and words from all of them
		}},
		{"windows-1251", 20, cyrillic},
		{"koi8-r", 40, cyrillic[:1]},
		{"koi8-u", 50, cyrillic[:2]},
		{"iso-8859-5", 60, cyrillic},
		{"windows-1250", 60, central},
		{"iso-8859-2", 70, central},
		{"windows-1254", 60, []writing{{latin, "ıüşçğöâîû"}}},
		{"windows-1257", 70, []writing{{latin, "ėšžųįčūąę"}, {latin, "āīēšūņļģķžč"}, {latin, "äõüöšž"}}},
		{"windows-1258", 60, []writing{{stacked, "\u0323\u0301\u0300đâưôêơă\u0309\u0303áàóéíúèù"}}}, // Vietnamese
		{"windows-1253", 30, []writing{{foreign, "αοιετσνηυρπκμλςάίόέγήδωχύώθφβξζψϊϋΐΰ"}}},
		{"windows-1255", 30, []writing{{foreign, "יוהלאמרתבשנםעדקחפכטגזסןצךףץװױײ"}}},
		{"windows-1256", 30, []writing{
			{foreign, "الينومترعبدفكسقحهجةصشطضخذثغزظىأإءئؤآ،"},
			{foreign, "اینردمهوتبسشکلخپگزقفجعحچصطضآغئثذظژ،؟"},
		}},
		{"windows-874", 40, []writing{{foreign, "านรอกเ่งมยลว้ดทสีตัิะปบคหแืจพชขใุูไ์็โผซถึำศธภณษญฐฟฉฝฮๆ"}}},
		{"gb18030", 20, []writing{{han, simplifiedCommon}}},
		{"big5", 30, []writing{{han, traditionalCommon}}},
		{"shift_jis", 20, japanese},
		{"euc-jp", 20, japanese},
		{"euc-kr", 20, []writing{{hangul, koreanCommon}}},
	}
}

// The commonest characters of running text, in no strict order.
const (
	simplifiedCommon  = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
	traditionalCommon = "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布複容兒須際商非驗連斷深難近千週委素技備半辦青省列習響約支般史感勞便團往歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效斯院查江型眼王按格養易置派層片始卻專狀育廠京識適屬圓包火住調滿縣局照參紅細引聽該鐵價嚴台灣"
	japaneseCommon    = "のにるたいをはしがとでてなっかれらもすりこだまさきめくあけどえよつやわちみせろばおじべょゅうそんー、。「」・ンスルトイクリアラカシドジレコテタロフサメマニプーッ日一国人年大会中本社長出三時行見月分後前生五間上東四今金入学高円子外下来小山北新政府選市民発者方者地内合同主業体事場対自部動理化明表相開手力当定経全問题題関係議員党首都県区町村連警察調査決実現持記取示意政策最初約万千百報道開始"
	koreanCommon      = "이다는의에을가하고지기한사로은를인대도서정자어나시리있해부일수그들라제아장전보으주과원국성구상관동스와원비조치적만경공선여되무연위회계중내민당발산진명안회의통개신유세화모문소년월했습니까요것등면던할"
)
