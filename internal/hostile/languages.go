package hostile

// The stories of the other languages, our own wording throughout. They keep to letters and marks
// that the old encodings of their languages have.
var (
	chinese = &Story{Language: "zh-CN", Title: "老石桥修缮三年后重新开放", Byline: "记者 林晓梅", Paragraphs: []string{
		"城西的老石桥在修缮三年之后，于星期一上午重新开放，第一批过桥的是附近小学的学生。市政府表示，工程总共花费四千二百万元，比原来的预算少了一成。",
		"负责施工的工程师说，桥墩在前年夏天的洪水中受到损坏，工人们不得不重新加固地基。今后货车仍然不能上桥，但是公共汽车可以通行。",
		"住在河边的一位老人告诉记者，他每天早上都要走过这座桥去买菜，现在终于不用再绕远路了。",
	}, Menu: []string{"首页", "新闻", "体育", "天气"}, Others: []string{"图书馆延长周末开放时间", "两条公交线路下月调整"}, Foot: "版权所有 河西晚报"}

	taiwanese = &Story{Language: "zh-TW", Title: "漁港市場下個月搬進新大樓", Byline: "記者 陳美玲", Paragraphs: []string{
		"營業超過六十年的漁港市場將在下個月搬進港口北側的新大樓，一百二十個攤位已經全部抽籤完畢。市政府說，舊建築因為屋頂漏水，去年颱風之後就不再安全。",
		"攤商對搬遷的看法不一。有人認為新大樓有冷藏設備，客人也比較容易停車；也有人擔心租金提高以後，年輕人不願意接手父母的生意。",
		"市場管理委員會表示，第一年的租金維持不變，之後每兩年檢討一次。舊市場預計明年春天拆除，原地將改建成公園。",
	}, Menu: []string{"首頁", "地方", "體育", "氣象"}, Others: []string{"學校圖書館開放給社區使用", "兩條公車路線下週調整"}, Foot: "版權所有 港都晚報"}

	japaneseStory = &Story{Language: "ja", Title: "山あいの駅に十年ぶりの始発列車", Byline: "記者 山本陽子", Paragraphs: []string{
		"豪雨で線路が流されてから十年、山あいの小さな駅に月曜日の朝、始発列車が戻ってきた。ホームには約二百人の住民が集まり、太鼓を打ち鳴らして二両の列車を迎えた。",
		"復旧には総額で三十億円かかり、県と鉄道会社が半分ずつ負担した。村長は、通学する高校生のためにも列車は欠かせないと話している。",
		"一方で、乗客の数は水害の前の三分の一にとどまると見込まれる。会社は二年後に利用の状況を調べ、本数を減らすかどうかを決める方針だ。",
	}, Menu: []string{"トップ", "地域", "スポーツ", "天気"}, Others: []string{"図書館が日曜日も開館へ", "市営バスの路線を見直し"}, Foot: "著作権は山里新聞にあります"}

	koreanStory = &Story{Language: "ko", Title: "섬마을 도서관 주민 손으로 다시 문 열어", Byline: "김서연 기자", Paragraphs: []string{
		"태풍으로 지붕이 무너졌던 섬마을 도서관이 월요일 오전 다시 문을 열었다. 주민 팔십여 명이 지난 겨울 내내 직접 벽돌을 나르고 책장을 짰다.",
		"군청은 공사비 가운데 절반을 지원했고, 나머지는 육지에 사는 고향 사람들이 보낸 성금으로 마련했다. 도서관에는 새 책 사천 권과 작은 영화관이 들어섰다.",
		"도서관장은 아이들이 배를 타지 않고도 책을 빌릴 수 있게 되었다고 말했다. 도서관은 매일 밤 아홉 시까지 문을 연다.",
	}, Menu: []string{"홈", "뉴스", "스포츠", "날씨"}, Others: []string{"버스 노선 다음 달부터 바뀐다", "시장 주차장 넓힌다"}, Foot: "저작권은 섬마을신문에 있습니다"}

	russian = &Story{Language: "ru", Title: "Старая пристань снова принимает пароходы", Byline: "Анна Соколова", Paragraphs: []string{
		"После шести лет перерыва к старой пристани в понедельник утром снова подошел пароход. Его встречали около трехсот жителей, духовой оркестр и школьники с цветами.",
		"Ремонт пристани обошелся городу в сорок миллионов рублей. По словам мэра, половину этой суммы выделила область, а остальное собрали местные предприятия.",
		"Летом пароход будет ходить три раза в неделю, осенью только по субботам. Билеты для пенсионеров и студентов обещают продавать за полцены.",
	}, Menu: []string{"Главная", "Новости", "Спорт", "Погода"}, Others: []string{"Библиотека открыла ночной зал", "В парке высадили триста лип"}, Foot: "Все права защищены"}

	ukrainian = &Story{Language: "uk", Title: "Сільська школа отримала власний автобус", Byline: "Олена Гнатюк", Paragraphs: []string{
		"Школа в гірському селі після п'яти років очікування отримала власний автобус. У понеділок він уперше привіз на уроки тридцять шість дітей із трьох навколишніх хуторів.",
		"Досі учні ходили пішки більш ніж чотири кілометри, а взимку часто лишалися вдома. Гроші на автобус зібрали батьки, громада та їхні земляки, які працюють за кордоном.",
		"Директорка каже, що тепер заняття починатимуться на пів години пізніше. Водієм став місцевий пожежник, який знає кожен поворот цієї дороги.",
	}, Menu: []string{"Головна", "Новини", "Спорт", "Погода"}, Others: []string{"Бібліотека відкрила читальну залу", "У місті ремонтують міст"}, Foot: "Усі права захищено"}

	polish = &Story{Language: "pl", Title: "Stary młyn nad rzeką znów miele zboże", Byline: "Małgorzata Wójcik", Paragraphs: []string{
		"Po dwudziestu latach przerwy stary młyn nad rzeką znów miele zboże. W poniedziałek rano pierwszą mąkę odebrał miejscowy piekarz, który zamierza piec z niej chleb na święta.",
		"Remont trwał cztery lata i kosztował prawie trzy miliony złotych. Większość pieniędzy pochodziła z województwa, resztę zebrali mieszkańcy, sprzedając własne przetwory na jarmarkach.",
		"Młynarz mówi, że koło wodne wystarczy także do oświetlenia całej wsi. Dzieci ze szkoły podstawowej będą mogły zwiedzać młyn w każdą środę.",
	}, Menu: []string{"Główna", "Wiadomości", "Sport", "Pogoda"}, Others: []string{"Biblioteka otwarta także w niedzielę", "Nowy rozkład jazdy od października"}, Foot: "Wszelkie prawa zastrzeżone"}

	czech = &Story{Language: "cs", Title: "Horská chata se po požáru znovu otevřela", Byline: "Jiří Dvořák", Paragraphs: []string{
		"Horská chata, kterou před třemi lety zničil požár, se v pondělí znovu otevřela turistům. Na slavnost přišlo přes dvě stě lidí, ačkoli na hřebeni už ležel první sníh.",
		"Stavba stála osmnáct milionů korun a většinu peněz vybrali dobrovolníci. Dřevo pochází z okolních lesů, které předtím poškodil kůrovec.",
		"Správce říká, že chata může ubytovat čtyřicet hostů a že vodu bere z vlastního pramene. V zimě bude otevřeno jen o víkendech.",
	}, Menu: []string{"Domů", "Zprávy", "Sport", "Počasí"}, Others: []string{"Knihovna prodlouží otevírací dobu", "Město opraví tři mosty"}, Foot: "Všechna práva vyhrazena"}

	germanStory = &Story{Language: "de", Title: "Das Hallenbad öffnet nach fünf Jahren wieder", Byline: "Von Jürgen Weiß", Paragraphs: []string{
		"Nach fünf Jahren Umbau hat das Hallenbad am Montag wieder geöffnet. Schon vor sieben Uhr früh warteten mehr als hundert Gäste vor der Tür, viele von ihnen aus den umliegenden Dörfern.",
		"Die Kosten sind auf elf Millionen Euro gestiegen, beinahe doppelt so viel wie geplant. Der Bürgermeister begründete das mit höheren Löhnen und mit Schäden am Dach, die erst während der Arbeiten entdeckt worden seien.",
		"Schülerinnen und Schüler dürfen das Bad künftig kostenlos benützen. Für alle übrigen bleibt der Eintritt bis zum nächsten Frühjahr gleich, danach will der Gemeinderat über die Preise neu entscheiden.",
	}, Menu: []string{"Übersicht", "Nachrichten", "Sport", "Wetter"}, Others: []string{"Bücherei sucht Vorleserinnen", "Straße nach Süden gesperrt"}, Foot: "Alle Rechte vorbehalten"}

	frenchStory = &Story{Language: "fr", Title: "Le marché couvert rouvre après deux ans de travaux", Byline: "Par Hélène Mercœur", Paragraphs: []string{
		"Fermé depuis deux ans, le marché couvert a rouvert lundi matin devant une foule de curieux. Les premiers clients, arrivés dès l'aube, ont été accueillis avec du café et des brioches offertes par les commerçants.",
		"La rénovation de la toiture et des façades a coûté quatre millions d'euros à la commune. Selon la mairie, ces œuvres étaient nécessaires, car la charpente menaçait de céder sous le poids de la neige.",
		"Une quarantaine d'étals sont déjà loués, et l'on espère que les maraîchers de la vallée reviendront dès le mois prochain. Les loyers resteront inchangés jusqu'à la fin de l'année.",
	}, Menu: []string{"Accueil", "Actualités", "Sport", "Météo"}, Others: []string{"La bibliothèque cherche des bénévoles", "Trois écoles rénovées cet été"}, Foot: "Tous droits réservés"}

	greek = &Story{Language: "el", Title: "Το παλιό σχολείο του νησιού ανοίγει ξανά", Byline: "Μαρία Παπαδάκη", Paragraphs: []string{
		"Το παλιό σχολείο του νησιού άνοιξε ξανά τη Δευτέρα, ύστερα από δώδεκα χρόνια, με εννέα μαθητές και δύο δασκάλες. Οι κάτοικοι έβαψαν μόνοι τους τους τοίχους και επισκεύασαν τη στέγη.",
		"Ο δήμαρχος είπε ότι το κράτος πλήρωσε τα βιβλία και τη θέρμανση, ενώ οι ναυτικοί του νησιού έδωσαν τα υπόλοιπα χρήματα. Το κόστος έφτασε τις ογδόντα χιλιάδες ευρώ.",
		"Τα παιδιά πήγαιναν ως τώρα με το καραβάκι στο απέναντι λιμάνι, και τον χειμώνα έχαναν συχνά τα μαθήματα. Από φέτος θα μπορούν να γυρίζουν στο σπίτι τους με τα πόδια.",
	}, Menu: []string{"Αρχική", "Ειδήσεις", "Αθλητικά", "Καιρός"}, Others: []string{"Νέα δρομολόγια για τα πλοία", "Η βιβλιοθήκη ανοίγει και το βράδυ"}, Foot: "Με επιφύλαξη παντός δικαιώματος"}

	turkish = &Story{Language: "tr", Title: "Eski değirmen köylülerin çabasıyla yeniden çalışıyor", Byline: "Ayşe Yıldırım", Paragraphs: []string{
		"Yirmi yıldır kapalı duran eski değirmen, köylülerin çabasıyla pazartesi günü yeniden çalışmaya başladı. İlk unu köyün fırıncısı aldı ve aynı gün çocuklara sıcak ekmek dağıttı.",
		"Onarım üç yıl sürdü ve yaklaşık iki milyon liraya mal oldu. Paranın yarısını belediye, geri kalanını yurt dışında yaşayan hemşehriler gönderdi.",
		"Değirmenci, su çarkının ileride köyün ışıklarını da yakabileceğini söylüyor. Okullar her çarşamba günü değirmeni ücretsiz gezebilecek.",
	}, Menu: []string{"Ana sayfa", "Haberler", "Spor", "Hava"}, Others: []string{"Kütüphane pazar günleri de açık", "Köprü onarımı gelecek ay başlıyor"}, Foot: "Tüm hakları saklıdır"}

	hebrew = &Story{Language: "he", Title: "הספרייה העירונית נפתחה מחדש אחרי שיפוץ ארוך", Byline: "מאת נועה ברק", Paragraphs: []string{
		"אחרי ארבע שנים של שיפוצים נפתחה ביום שני הספרייה העירונית מחדש. יותר ממאתיים תושבים חיכו מול הדלת כבר בשעה שבע בבוקר, רבים מהם עם ילדיהם.",
		"השיפוץ עלה לעירייה שנים עשר מיליון שקלים, כמעט כפול ממה שתוכנן. ראש העיר אמר כי נזקי המים בקומת המרתף התגלו רק לאחר תחילת העבודה.",
		"מעתה תהיה הספרייה פתוחה עד תשע בערב, והשאלת הספרים לתלמידים תהיה ללא תשלום. בקומה העליונה נפתח גם בית קפה קטן.",
	}, Menu: []string{"ראשי", "חדשות", "ספורט", "מזג אוויר"}, Others: []string{"קו אוטובוס חדש יוצא לדרך", "השוק יעבור למקום אחר"}, Foot: "כל הזכויות שמורות"}

	arabic = &Story{Language: "ar", Title: "المكتبة القديمة تفتح أبوابها من جديد", Byline: "ليلى حداد", Paragraphs: []string{
		"فتحت المكتبة القديمة في وسط المدينة أبوابها من جديد يوم الاثنين بعد أربع سنوات من أعمال الترميم. وانتظر أكثر من مئتي شخص أمام الباب منذ الصباح الباكر.",
		"وقال رئيس البلدية إن كلفة الأعمال بلغت ثلاثة ملايين دينار، وهو مبلغ يقارب ضعف ما كان مقررا. وأضاف أن أضرار المياه لم تكتشف إلا بعد بدء العمل.",
		"وستبقى المكتبة مفتوحة حتى التاسعة مساء، ويستطيع الطلاب استعارة الكتب مجانا. كما افتتح في الطابق الأعلى مقهى صغير يطل على الحديقة.",
	}, Menu: []string{"الرئيسية", "أخبار", "رياضة", "الطقس"}, Others: []string{"خط جديد للحافلات في الشهر المقبل", "السوق ينتقل إلى مكان آخر"}, Foot: "جميع الحقوق محفوظة"}

	lithuanian = &Story{Language: "lt", Title: "Senasis švyturys vėl įžiebė šviesą", Byline: "Jūratė Žukauskienė", Paragraphs: []string{
		"Po aštuonerių metų pertraukos senasis švyturys pirmadienio vakarą vėl įžiebė šviesą. Pasižiūrėti susirinko keli šimtai žmonių, nors pūtė stiprus vėjas.",
		"Remontas kainavo beveik pusę milijono eurų, o didžiąją dalį pinigų skyrė savivaldybė. Likusią sumą surinko žvejai ir jų šeimos.",
		"Švyturio prižiūrėtoja sako, kad vasarą lankytojai galės užlipti į viršų kiekvieną dieną. Žiemą durys bus atrakinamos tik šeštadieniais.",
	}, Menu: []string{"Pradžia", "Naujienos", "Sportas", "Orai"}, Others: []string{"Biblioteka dirbs ir sekmadieniais", "Mieste taisomi trys tiltai"}, Foot: "Visos teisės saugomos"}

	vietnamese = &Story{Language: "vi", Title: "Cây cầu gỗ trong làng được sửa lại sau trận lũ", Byline: "Nguyễn Thị Hương", Paragraphs: []string{
		"Sau hai năm chờ đợi, cây cầu gỗ bắc qua con suối giữa làng đã được sửa xong và mở lại vào sáng thứ hai. Những người đầu tiên đi qua là các em học sinh của trường tiểu học bên kia suối.",
		"Theo ủy ban xã, chi phí sửa chữa là hơn ba trăm triệu đồng, trong đó một nửa do người dân đóng góp. Số tiền còn lại được lấy từ ngân sách của huyện.",
		"Trưởng thôn cho biết xe tải vẫn không được phép qua cầu, nhưng xe máy và xe đạp thì có thể đi lại bình thường. Trước đây bà con phải đi vòng gần năm cây số.",
	}, Menu: []string{"Trang chủ", "Thời sự", "Thể thao", "Thời tiết"}, Others: []string{"Thư viện mở cửa thêm buổi tối", "Chợ mới khai trương tháng sau"}, Foot: "Giữ bản quyền nội dung"}

	thai = &Story{Language: "th", Title: "ตลาดริมน้ำเปิดอีกครั้งหลังน้ำท่วมใหญ่", Byline: "สมหญิง ใจดี", Paragraphs: []string{
		"ตลาดริมน้ำที่ปิดไปสองปีเพราะน้ำท่วมใหญ่กลับมาเปิดอีกครั้งเมื่อเช้าวันจันทร์ มีแม่ค้ามาขายของมากกว่าหนึ่งร้อยราย และนักท่องเที่ยวจำนวนมากมารอตั้งแต่เช้ามืด",
		"เทศบาลใช้เงินยี่สิบล้านบาทในการสร้างทางเดินใหม่และยกพื้นให้สูงขึ้น นายกเทศมนตรีกล่าวว่าต่อไปน้ำจะไม่ท่วมร้านค้าอีก",
		"แม่ค้าขนมคนหนึ่งบอกว่าดีใจมากที่ได้กลับมาขายที่เดิม แต่ก็ยังเป็นห่วงเรื่องค่าเช่าที่อาจแพงขึ้นในปีหน้า",
	}, Menu: []string{"หน้าแรก", "ข่าว", "กีฬา", "อากาศ"}, Others: []string{"ห้องสมุดเปิดวันอาทิตย์", "รถเมล์สายใหม่เริ่มเดือนหน้า"}, Foot: "สงวนลิขสิทธิ์"}
)
