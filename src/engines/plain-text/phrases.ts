// The words forum software prints around posts, by language and role. Data only: a new language is new rows.
// Whole lines are compared, in lower case, without numbers, punctuation and symbols at either end.

/**
 * menu       leads elsewhere: navigation, pages
 * furniture  printed around every post: buttons, share bars, states
 * head       stands above the posts: what was read so far was not a post
 * tail       stands below the posts: what follows is not a post
 * label      names a fact of the author pane; its value stands behind it or on the next line
 * rank       says what the author is
 * noise      left out wherever it stands, inside a post too
 * author     stands before the author's name
 * reactions  stands before or behind the names of those who liked a post
 */
export type Role =
  | 'menu'
  | 'furniture'
  | 'head'
  | 'tail'
  | 'label'
  | 'rank'
  | 'noise'
  | 'reactions'
  | 'author'

export interface PhraseRow {
  readonly language: string
  readonly role: Role
  readonly phrases: readonly string[]
}

const row = (language: string, role: Role, phrases: string): PhraseRow => ({
  language,
  role,
  phrases: phrases.split('|').map((phrase) => phrase.trim()),
})

export const phraseRows: readonly PhraseRow[] = [
  row(
    'en',
    'menu',
    `search|search titles only|search titles and first posts only|search forums|new posts|log in|login|sign up|register|
    home|forum|forums|members|help|menu|faq|calendar|next|previous|prev|last|first|next page|previous page|go to page|jump to page|page|
    next last|first prev|skip to content|quick links|active topics|unanswered topics|forgot your password|stay logged in|password|
    username|username or email address|remember me|what's new|latest activity|rules|all activity`,
  ),
  row(
    'de',
    'menu',
    `suche|suchen|anmelden|registrieren|startseite|foren|mitglieder|hilfe|nur titel durchsuchen|weiter|nächste|letzte|
    nächste letzte|erste|vorherige|zurück|wechsle zu seite|seite|neue beiträge|passwort vergessen|erweiterte suche`,
  ),
  row(
    'fr',
    'menu',
    'accueil|forums|rechercher|connexion|inscription|membres|aide|suivant|précédent|page|se connecter|nouveautés|faq',
  ),
  row(
    'es',
    'menu',
    'inicio|foros|foro|buscar|entrar|iniciar sesión|registrarse|miembros|ayuda|siguiente|anterior|página',
  ),
  row('it', 'menu', 'home|forum|cerca|accedi|registrati|membri|aiuto|successiva|precedente|pagina'),
  row(
    'pt',
    'menu',
    'início|fóruns|fórum|buscar|pesquisar|entrar|registrar|membros|ajuda|próximo|anterior|página',
  ),
  row('nl', 'menu', 'forum|forums|zoeken|inloggen|registreren|leden|volgende|vorige|pagina'),
  row(
    'ru',
    'menu',
    'главная|форум|форумы|поиск|вход|регистрация|пользователи|правила|помощь|далее|назад|следующая|предыдущая|страница',
  ),
  row(
    'pl',
    'menu',
    'strona główna|szukaj|zaloguj|zaloguj się|zarejestruj się|użytkownicy|pomoc|następna|poprzednia|strona',
  ),
  row(
    'tr',
    'menu',
    'anasayfa|forumlar|ara|giriş yap|kayıt ol|üyeler|yardım|sonraki|önceki|sayfa|yeni mesajlar',
  ),
  row(
    'ar',
    'menu',
    'الرئيسية|المنتديات|بحث|البحث|تسجيل الدخول|التسجيل|التعليمات|قائمة الأعضاء|التالي|السابق|دخول',
  ),
  row(
    'zh',
    'menu',
    '首页|论坛|搜索|登录|注册|立即注册|登录 立即注册|设为首页 收藏本站|设为首页|收藏本站|帮助|下一页|上一页|導覽|登入',
  ),
  row('ja', 'menu', 'ホーム|フォーラム|検索|ログイン|登録|ヘルプ|次へ|前へ'),
  row(
    'en',
    'furniture',
    `share this post|link to post|link to comment|share on other sites|share|share post|more sharing options|quote|multiquote|
    multi-quote|reply|reply with quote|reply to this post|report|report post|report abuse|report this post|like|likes|like this|
    liked|dislike|upvote|downvote|vote up|vote down|permalink|bookmark|back to top|top|go to top|scroll to top|logged|offline|
    online|online now|find|find posts|all posts|view profile|view forum posts|view blog entries|view articles|private message|
    send private message|send message|pm|e-mail|email|website|www|visit homepage|homepage|profile|edit|edited|delete|ip|
    ip logged|post|posts|comment|comments|helpful|thanks|thank|agree|disagree|awesome|funny|useful|reactions|react|
    original poster|topic author|topic starter|thread starter|op|author|add message|quote selected text|quick reply|
    mark as best answer|best answer|answer|solution|accepted answer|view original|expand|collapse|more|show more|read more|
    show all|spoiler|advertisement|advertising|ad|sponsored|sponsored links|our sponsors|promoted|tweet|save post|reply like|
    like reply|like quote|like share|quote reply|reply quote|unread|new|award|awards|trophy points|go to post|
    this post has been edited|add to quote|give award|reply report|hide|contact|flag|flag post|print|subscribe|follow|
    permalink to this post|direct link|rate this post|rating`,
  ),
  row(
    'en',
    'head',
    `recommended posts|recommended comments|posted in|sign in to follow this|followers|start new topic|reply to this topic|
    go to solution|sort by|oldest first|newest first|best voted|oldest newest|all replies|replies|discussion|view previous topic|
    next topic|previous topic|thread tools|display modes|search this thread|print view|add reply|new topic|mark topic unread|
    subscribe to this thread|search this topic|threaded mode|linear mode|view first unread|jump to latest|not open for further
    replies|forum rules|message`,
  ),
  row(
    'en',
    'tail',
    `join the conversation|create an account or sign in to comment|create an account|sign in|sign in now|already have an account|
    register a new account|go to topic listing|go to topic list|recently browsing|similar threads|similar topics|similar content|related topics|
    related threads|related discussions|related posts|you may also like|who is online|who's online|users browsing this forum|
    users browsing this thread|current active users|currently active users viewing this thread|jump to|forum jump|
    you must log in or register to reply here|you must log in or sign up to reply here|
    you must be registered for see links|log in to reply|sign in or register to comment|leave a comment|write a reply|
    add your comment|post a comment|display posts from previous|return to|previous thread next thread|quick navigation|
    posting permissions|bookmarks|tags for this thread|share this page|share this topic|powered by|all times are|
    terms of service|terms and rules|privacy policy|contact us|mark forum read|topic tags|welcome|this topic is now archived|
    this topic is now closed to further replies|this thread is closed|next page|popular topics|trending|latest posts|
    want to reply to this thread or ask your own question|know someone who can answer|not what you're looking for|
    view more posts|more like this|guest|insert image from url|your content will need to be approved by a moderator|
    you can post now and register later|thread information|topic locked|who read this|users found this useful|
    there are currently users browsing this thread|powered by discourse best viewed with javascript enabled|
    ignored content|show ignored content|draft saved|reply to thread|reply to discussion|user(s) browsing this thread|
    legend|lo-fi version|lofi version|rss feed|boards|delete cookies|the team`,
  ),
  row(
    'en',
    'label',
    `posts|post count|messages|joined|join date|registered|member since|registered since|user since|location|from|reputation|rep|
    likes received|reaction score|points|trophy points|thanks|thanked|threads|topics|age|gender|status|level|group|karma|
    country|occupation|interests|real name|name|last seen|founded|content count|days won|website|solutions|answers|
    feedback|warnings|rank|credits|likes|blog entries|mood|user id|userlevel|user level|operating system`,
  ),
  row(
    'en',
    'rank',
    `member|members|new member|junior member|senior member|full member|active member|registered member|registered user|
    veteran|newbie|administrator|admin|moderator|mod|super moderator|global moderator|senior moderator|staff|staff member|
    vip|guest|banned|hero member|sr member|jr member|well-known member|advanced member|premium member|
    contributor|supporter|forum veteran|site admin|team member|power user|user|rookie|apprentice`,
  ),
  row(
    'en',
    'noise',
    'click to expand|attached files|attached images|attached thumbnails|attachments|external image',
  ),
  row('en', 'author', 'author|posted by|by|user|username|name|written by|member name|from user'),
  row('de', 'author', 'autor|von|verfasser|geschrieben von|benutzer|erstellt von'),
  row('fr', 'author', 'auteur|par|posté par|écrit par|pseudo|message de'),
  row('es', 'author', 'autor|por|escrito por|publicado por|enviado por|usuario'),
  row('it', 'author', 'autore|da|scritto da|inviato da|utente'),
  row('pt', 'author', 'autor|por|escrito por|postado por|publicado por|usuário'),
  row('nl', 'author', 'auteur|door|geschreven door|gebruiker'),
  row('ru', 'author', 'автор|от|автор сообщения|написал|пользователь|ник'),
  row('uk', 'author', 'автор|від|написав|користувач'),
  row('pl', 'author', 'autor|przez|napisał|użytkownik'),
  row('cs', 'author', 'autor|od|napsal|uživatel'),
  row('tr', 'author', 'yazar|yazan|gönderen|üye|kullanıcı'),
  row('sv', 'author', 'författare|av|skrivet av|användare'),
  row('ar', 'author', 'الكاتب|كاتب الموضوع|بواسطة|العضو|اسم العضو'),
  row('fa', 'author', 'نویسنده|فرستنده|توسط|کاربر'),
  row('id', 'author', 'penulis|oleh|ditulis oleh|pengguna'),
  row('vi', 'author', 'tác giả|bởi|người gửi|viết bởi'),
  row('zh', 'author', '作者|楼主|发帖人|用户名|會員|发表者'),
  row('ja', 'author', '投稿者|名前|作成者'),
  row('ko', 'author', '작성자|글쓴이|이름|닉네임'),
  row(
    'en',
    'reactions',
    `likes|liked by|reactions|thanks|thanked by|like this|likes this|liked this|liked this post|like this post|
    thanked this post|says thanks|upvotes|the following user says thank you|users liked this post|found this helpful`,
  ),
  row(
    'de',
    'reactions',
    `gefällt mir|reaktionen|gefällt das|bedankten sich|bedankt sich|folgende benutzer bedankten sich|zustimmungen|
    person(en) gefällt das|danksagungen|hilfreich|gefällt dieser beitrag|haben sich bedankt`,
  ),
  row('fr', 'head', 'messages recommandés|abonnés'),
  row('es', 'head', 'mensajes recomendados|seguidores|publicaciones recomendadas'),
  row('it', 'head', 'messaggi raccomandati|seguaci'),
  row('pt', 'head', 'posts recomendados|seguidores'),
  row('pl', 'head', 'rekomendowane odpowiedzi|obserwujący'),
  row('nl', 'head', 'aanbevolen berichten|volgers'),
  row('sv', 'head', 'rekommendera poster|följare'),
  row('tr', 'head', 'önerilen mesajlar|takipçiler'),
  row('ar', 'head', 'المشاركات المقترحة|متابعين'),
  row('fr', 'reactions', "j'aime|réactions|ont aimé|aime ça|aiment ça|ont remercié|merci"),
  row(
    'es',
    'reactions',
    'me gusta|reacciones|les gusta esto|le gusta esto|gracias|agradecimientos',
  ),
  row('it', 'reactions', 'mi piace|reazioni|piace questo elemento|a cui piace'),
  row('pt', 'reactions', 'curtidas|reações|reactions|curtiram|gostaram disto|gostam disto'),
  row('nl', 'reactions', 'vind ik leuks|waarderingen|vinden dit leuk|vindt dit leuk'),
  row(
    'ru',
    'reactions',
    'реакции|симпатии|нравится|нравится это|поблагодарили|сказали спасибо|это нравится|благодарности',
  ),
  row('pl', 'reactions', 'reakcje|polubienia|lubi to|lubią to|podziękowali'),
  row('tr', 'reactions', 'tepkiler|beğeniler|beğenenler|bunu beğendi|teşekkür edenler'),
  row('sv', 'reactions', 'reaktioner|gillar|gillar detta'),
  row('ar', 'reactions', 'التفاعلات|الإعجابات|أعجب بهذه المشاركة'),
  row('zh', 'reactions', '反馈|点赞|赞过|表情|評分'),
  row(
    'de',
    'furniture',
    `zitieren|zitat|antworten|mit zitat antworten|melden|inhalt melden|beitrag melden|teilen|gefällt mir|gefällt mir nicht|
    nach oben|gespeichert|private nachricht|private nachricht senden|profil|beiträge anzeigen|homepage besuchen|webseite|
    themenstarter|threadstarter|autor|bearbeiten|löschen|link zum beitrag|auf anderen seiten teilen|diesen beitrag teilen|
    beitrag|kommentar|hilfreich|danke|bedanken|drucken|anzeige|werbung|neu|folgen|mehr|e-mail|privatnachricht|reaktionen|
    zitat einfügen|antwort|beste antwort|lösung|verlinken|themenersteller`,
  ),
  row(
    'de',
    'head',
    'antworten|neues thema erstellen|empfohlene beiträge|themen-optionen|ansicht|druckansicht',
  ),
  row(
    'de',
    'tail',
    `ähnliche themen|ähnliche threads|ähnliche inhalte|wer ist online|mitglieder in diesem forum|gehe zu|zurück zu|
    du musst dich einloggen oder registrieren um hier zu antworten|berechtigungen|lesezeichen|forumregeln|impressum|
    datenschutz|datenschutzerklärung|nutzungsbedingungen|alle zeiten sind|alle zeitangaben|nächste seite|powered by|
    dieses thema teilen|seite empfehlen|ignorierte inhalte anzeigen|benutzer die dieses thema betrachten|
    jetzt mitmachen|benutzer online in diesem thema|stichworte|aktive benutzer|foren-übersicht|angetrieben von`,
  ),
  row(
    'de',
    'label',
    `registriert seit|beiträge|ort|wohnort|dabei seit|mitglied seit|im board seit|zuletzt hier|zustimmungen|punkte|
    punkte für erfolge|punkte reaktionen|punkte für reaktionen|erhaltene likes|reaktionen|danke|dank erhalten|bewertungen|
    geschlecht|alter|themen|karma|registriert|anmeldedatum|kekse|erfolge|likes|trophäen|bilder|status|renommee`,
  ),
  row(
    'de',
    'rank',
    `mitglied|neues mitglied|aktives mitglied|erfahrenes mitglied|registrierter benutzer|benutzer|gast|moderator|
    administrator|anfänger|profi|experte|stammgast|neuling|ehrenmitglied|themenstarter`,
  ),
  row(
    'de',
    'noise',
    'zum vergrößern anklicken|klicke in dieses feld um es in vollständiger größe anzuzeigen|anhänge',
  ),
  row(
    'es',
    'furniture',
    `responder|citar|responder citando|responder con cita|reportar|denunciar|compartir|compartir este mensaje|me gusta|
    no me gusta|arriba|volver arriba|ver perfil|mensaje privado|enlazar al mensaje|enlace al comentario|editar|eliminar|
    gracias|compartir en otros sitios|autor|publicidad|perfil|desconectado|conectado|en línea|permalink|registrado`,
  ),
  row(
    'es',
    'tail',
    `temas similares|temas relacionados|quién está conectado|usuarios navegando por este foro|volver a|ir a|
    debes iniciar sesión para responder|términos y reglas|política de privacidad|todos los horarios son|siguiente página|
    desarrollado por|únete a la conversación|crea una cuenta|contacto|aviso legal`,
  ),
  row(
    'es',
    'label',
    'mensajes|registrado|registrado el|ubicación|desde|fecha de ingreso|puntos|temas|país|edad|reputación|me gusta recibidos',
  ),
  row(
    'es',
    'rank',
    'miembro|miembros|nuevo miembro|usuario|usuario registrado|moderador|administrador|invitado|novato|veterano',
  ),
  row(
    'fr',
    'furniture',
    `répondre|citer|répondre en citant|répondre en citant le message|signaler|partager|partager ce message|j'aime|haut|
    haut de page|lien vers le message|lien à poster|profil|message privé|site internet|site web|modifier|supprimer|merci|
    auteur|publicité|hors ligne|en ligne|partager sur d'autres sites|voir le profil|revenir en haut`,
  ),
  row(
    'fr',
    'tail',
    `sujets similaires|discussions similaires|qui est en ligne|utilisateurs parcourant ce forum|retourner vers|aller à|
    rejoindre la conversation|créer un compte|vous devez être connecté pour répondre|politique de confidentialité|
    mentions légales|conditions d'utilisation|page suivante|le fuseau horaire est|développé par|contenu similaire|
    nous sommes le|afficher les messages postés depuis`,
  ),
  row(
    'fr',
    'label',
    "messages|inscription|inscrit le|inscrit depuis|enregistré le|localisation|date d'inscription|lieu|âge|sexe|points|sujets|ville|réputation",
  ),
  row(
    'fr',
    'rank',
    'membre|membres|nouveau membre|membre actif|modérateur|administrateur|invité|habitué|animateur',
  ),
  row(
    'it',
    'furniture',
    `rispondi|cita|rispondi citando|segnala|condividi|condividi questo messaggio|mi piace|top|torna su|link al messaggio|
    link al commento|condividi su altri siti|profilo|messaggio privato|modifica|elimina|grazie|autore|pubblicità|offline`,
  ),
  row(
    'it',
    'tail',
    "discussioni simili|argomenti simili|chi c'è in linea|visitano il forum|torna a|vai a|unisciti alla conversazione|crea un account|informativa sulla privacy|pagina successiva|tutti gli orari sono|devi accedere o registrarti per poter rispondere",
  ),
  row(
    'it',
    'label',
    'messaggi|iscritto il|registrato|data registrazione|località|residenza|punti|età|provenienza|reputazione|punteggio reazioni',
  ),
  row(
    'it',
    'rank',
    'membro|nuovo membro|utente|utente registrato|moderatore|amministratore|ospite|utente senior',
  ),
  row(
    'pt',
    'furniture',
    `responder|citar|responder com citação|citação|denunciar|reportar|compartilhar|partilhar|compartilhar este post|curtir|
    gosto|topo|voltar ao topo|link para o post|link para o comentário|compartilhar em outros sites|perfil|mensagem privada|
    editar|excluir|apagar|autor|publicidade|offline|agradecer`,
  ),
  row(
    'pt',
    'tail',
    'tópicos similares|tópicos semelhantes|temas similares|quem está online|usuários navegando neste fórum|voltar para|ir para|participe da conversa|crie uma conta|política de privacidade|termos de uso|próxima página|você precisa entrar para responder',
  ),
  row(
    'pt',
    'label',
    'mensagens|posts|registrado em|registado|membro desde|localização|cidade|data de entrada|data de inscrição|pontos|idade|reputação|curtidas recebidas|registro',
  ),
  row(
    'pt',
    'rank',
    'membro|novo membro|usuário|usuário registrado|moderador|administrador|visitante|convidado|veterano',
  ),
  row(
    'nl',
    'furniture',
    'reageer|reageren|antwoord|citeer|quote|rapporteer|melden|delen|deel dit bericht|vind ik leuk|omhoog|naar boven|link naar bericht|delen op andere sites|profiel|privébericht|bewerken|verwijderen|auteur|advertentie',
  ),
  row(
    'nl',
    'tail',
    'vergelijkbare onderwerpen|soortgelijke onderwerpen|wie is er online|gebruikers op dit forum|ga naar|keer terug naar|doe mee aan dit gesprek|privacybeleid|volgende pagina|alle tijden zijn|je moet ingelogd zijn om te kunnen reageren',
  ),
  row(
    'nl',
    'label',
    'berichten|lid geworden op|geregistreerd|lid sinds|locatie|woonplaats|punten|waarderingsscore|leeftijd',
  ),
  row('nl', 'rank', 'lid|nieuw lid|actief lid|gebruiker|moderator|beheerder|gast|erelid'),
  row(
    'ru',
    'furniture',
    `ответить|цитата|цитировать|ответить с цитатой|пожаловаться|жалоба|поделиться|поделиться сообщением|ссылка на сообщение|
    ссылка на комментарий|поделиться на другие сайты|мне нравится|нравится|спасибо|наверх|вверх|вернуться к началу|профиль|
    личное сообщение|отправить личное сообщение|не в сети|в сети|автор|изменить|удалить|автор темы|реклама|сообщение|
    опубликовано|посмотреть профиль|найти ещё сообщения|записан|оффлайн|онлайн|вставить ник`,
  ),
  row('ru', 'head', 'рекомендуемые сообщения|автор темы|подписчики|версия для печати'),
  row(
    'ru',
    'tail',
    `похожие темы|похожий контент|кто сейчас на конференции|сейчас этот форум просматривают|перейти|вернуться в|
    присоединяйтесь к обсуждению|создайте аккаунт или войдите в него для комментирования|создать аккаунт|войти|
    политика конфиденциальности|часовой пояс|показать сообщения за|следующая страница|сейчас на странице|
    перейти к списку тем|ваши права в разделе|текущее время|правила форума|обратная связь|метки`,
  ),
  row(
    'ru',
    'label',
    'сообщений|сообщения|регистрация|зарегистрирован|дата регистрации|откуда|адрес|город|репутация|благодарностей|поблагодарили|пол|возраст|публикаций|баллы|с нами с|симпатии|реакции',
  ),
  row(
    'ru',
    'rank',
    'пользователь|пользователи|новичок|участник|активный участник|модератор|администратор|гость|местный|старожил|постоялец|ветеран|новый участник',
  ),
  row('ru', 'noise', 'нажмите чтобы раскрыть|вложения|изменено'),
  row(
    'uk',
    'furniture',
    'відповісти|цитата|цитувати|поскаржитися|поділитися|подобається|догори|профіль|автор|подяка|повідомлення',
  ),
  row(
    'uk',
    'label',
    'повідомлень|повідомлення|зареєстрований|зареєстровано|дата реєстрації|звідки|місто|з нами з',
  ),
  row(
    'uk',
    'tail',
    'схожі теми|хто зараз онлайн|зараз переглядають цей форум|повернутися до|перейти',
  ),
  row(
    'pl',
    'furniture',
    'odpowiedz|cytuj|odpowiedz z cytatem|zgłoś|zgłoś post|udostępnij|udostępnij ten post|lubię to|na górę|góra|do góry|odnośnik do komentarza|udostępnij na innych stronach|profil|wiadomość prywatna|edytuj|usuń|autor|reklama|opublikowano|offline|online',
  ),
  row(
    'pl',
    'tail',
    'podobne tematy|podobna zawartość|kto jest online|użytkownicy przeglądający to forum|wróć do|przejdź do|dołącz do dyskusji|stwórz konto|polityka prywatności|następna strona|strefa czasowa|musisz się zalogować',
  ),
  row(
    'pl',
    'label',
    'posty|postów|posty|rejestracja|dołączył|dołączył(a)|data rejestracji|skąd|lokalizacja|miejscowość|reputacja|punkty|wiek|płeć|polubienia|wiadomości|pomógł',
  ),
  row(
    'pl',
    'rank',
    'użytkownik|użytkownicy|nowy użytkownik|moderator|administrator|gość|bywalec|stały bywalec|forumowicz',
  ),
  row(
    'cs',
    'furniture',
    'odpovědět|citovat|odpovědět s citací|nahlásit|sdílet|líbí se mi|nahoru|profil|soukromá zpráva|upravit|autor',
  ),
  row(
    'cs',
    'label',
    'příspěvky|příspěvků|registrován|registrace|datum registrace|bydliště|založen|reputace|místo',
  ),
  row(
    'cs',
    'tail',
    'podobná témata|kdo je online|uživatelé prohlížející toto fórum|zpět na|přejít na|podmínky použití',
  ),
  row('cs', 'rank', 'člen|nový člen|uživatel|moderátor|administrátor|návštěvník|host'),
  row(
    'tr',
    'furniture',
    'cevapla|alıntı|alıntıyla cevapla|alıntı yap|şikayet et|rapor et|paylaş|bu gönderiyi paylaş|beğen|başa dön|yukarı|mesajın bağlantısı|yorum bağlantısı|diğer sitelerde paylaş|profil|özel mesaj|düzenle|sil|yazar|reklam|teşekkür|yanıtla|konu sahibi|çevrimdışı|çevrimiçi',
  ),
  row(
    'tr',
    'tail',
    'benzer konular|kimler çevrimiçi|bu forumu görüntüleyen kullanıcılar|geri dön|git|sohbete katıl|gizlilik politikası|sonraki sayfa|cevap yazmak için giriş yapmalısınız|kullanım şartları',
  ),
  row(
    'tr',
    'label',
    'mesajlar|mesaj|mesaj sayısı|kayıt|kayıt tarihi|katılım|katılım tarihi|üyelik tarihi|konum|nereden|şehir|yaş|cinsiyet|puan|tepkime puanı|beğeniler|konular|itibar',
  ),
  row('tr', 'rank', 'üye|yeni üye|aktif üye|moderatör|yönetici|misafir|kıdemli üye|kayıtlı üye'),
  row(
    'sv',
    'furniture',
    'svara|citera|svara med citat|rapportera|dela|dela detta inlägg|gilla|upp|till toppen|länk till inlägg|profil|personligt meddelande|redigera|trådstartare',
  ),
  row('sv', 'label', 'inlägg|registrerad|blev medlem|medlem sedan|ort|plats|ålder|poäng|reg datum'),
  row(
    'sv',
    'tail',
    'liknande ämnen|liknande trådar|vilka är online|användare som besöker denna kategori|återgå till|gå till|nästa sida|delta i diskussionen',
  ),
  row('sv', 'rank', 'medlem|ny medlem|användare|gäst|aktiv medlem|veteran'),
  row(
    'da',
    'furniture',
    'svar|citer|svar med citat|anmeld|del|synes godt om|top|til toppen|profil|privat besked|rediger',
  ),
  row('da', 'label', 'indlæg|tilmeldt|oprettet|medlem siden|geografisk sted|by|bopæl|alder'),
  row(
    'no',
    'furniture',
    'svar|siter|svar med sitat|rapporter|del|del dette innlegget|lik|liker|topp|til toppen|lenke til innlegg|del på andre sider|profil|privat melding|rediger',
  ),
  row('no', 'label', 'innlegg|registrert|ble med|medlem siden|sted|bosted|alder'),
  row(
    'fi',
    'furniture',
    'vastaa|lainaa|ilmoita|jaa|tykkää|ylös|profiili|yksityisviesti|muokkaa|aloittaja',
  ),
  row('fi', 'label', 'viestit|viestejä|liittynyt|rekisteröitynyt|paikkakunta|kotipaikka|ikä'),
  row(
    'hu',
    'furniture',
    'válasz|idézet|idézés|jelentés|megosztás|tetszik|vissza a tetejére|profil|privát üzenet|szerkesztés',
  ),
  row(
    'hu',
    'label',
    'hozzászólások|hozzászólás|csatlakozott|regisztrált|tartózkodási hely|lakhely|üzenetek',
  ),
  row(
    'ro',
    'furniture',
    'răspunde|citează|citat|raportează|distribuie|îmi place|sus|profil|mesaj privat|autor|editează',
  ),
  row(
    'ro',
    'label',
    'mesaje|membru din|înregistrat|data înscrierii|localitate|oraș|locație|reputație',
  ),
  row(
    'el',
    'furniture',
    'απάντηση|παράθεση|αναφορά|κοινοποίηση|μου αρέσει|κορυφή|προφίλ|προσωπικό μήνυμα|επεξεργασία',
  ),
  row(
    'el',
    'label',
    'δημοσιεύσεις|μηνύματα|εγγραφή|ημερομηνία εγγραφής|τοποθεσία|μέλος από|φύλο|ηλικία',
  ),
  row('sq', 'furniture', 'përgjigju|cito|raporto|shpërndaje|pëlqej|lart|profili|mesazh privat'),
  row('sq', 'label', 'postime|mesazhe|anëtarësuar|regjistruar|vendndodhja|anëtar që nga'),
  row(
    'ar',
    'furniture',
    'رد|اقتباس|إقتباس|رد مع اقتباس|تبليغ|إبلاغ|مشاركة|شارك|أعجبني|إعجاب|أعلى|الملف الشخصي|رسالة خاصة|غير متصل|غير متواجد حالياً|متواجد حالياً|شارك هذا الموضوع|رابط هذا التعليق|شارك',
  ),
  row(
    'ar',
    'label',
    'المشاركات|عدد المشاركات|تاريخ التسجيل|الدولة|المكان|العمر|التقييم|الإعجابات|إنضم|البلد|الجنس|معدل تقييم المستوى|الردود|نقاط',
  ),
  row(
    'ar',
    'tail',
    'مواضيع مشابهة|المواضيع المتشابهه|مواضيع ذات صلة|الذين يشاهدون محتوى الموضوع الآن|تعليمات المشاركة|الانتقال السريع|الساعة الآن|سياسة الخصوصية|انضم إلى المناقشة',
  ),
  row('ar', 'rank', 'عضو|عضو جديد|عضو نشيط|مشرف|مدير|زائر|عضو مميز|عضو فعال'),
  row(
    'fa',
    'furniture',
    'پاسخ|نقل قول|پاسخ با نقل قول|گزارش|اشتراک گذاری|پسندیدن|بالا|نمایه|پیام خصوصی|آفلاین|آنلاین',
  ),
  row(
    'fa',
    'label',
    'ارسال‌ها|پست‌ها|تعداد ارسال|تاریخ عضویت|محل سکونت|تشکر|امتیاز|نوشته‌ها|تاریخ ثبت نام',
  ),
  row('he', 'furniture', 'הגב|ציטוט|דווח|שתף|אהבתי|למעלה|פרופיל|הודעה פרטית'),
  row('he', 'label', 'הודעות|הצטרף|תאריך הצטרפות|מיקום|הצטרף בתאריך'),
  row(
    'id',
    'furniture',
    'balas|kutip|kutip balasan|laporkan|bagikan|suka|ke atas|profil|pesan pribadi|sunting|tulis balasan',
  ),
  row('id', 'label', 'post|pesan|bergabung|terdaftar|lokasi|tanggal bergabung|kaskus id|reputasi'),
  row(
    'vi',
    'furniture',
    'trả lời|trích dẫn|báo cáo|báo xấu|chia sẻ|thích|lên đầu trang|đầu trang|hồ sơ|tin nhắn riêng|ngoại tuyến',
  ),
  row(
    'vi',
    'label',
    'bài viết|tham gia|tham gia ngày|ngày tham gia|đến từ|nơi ở|được thích|điểm|gia nhập',
  ),
  row('so', 'furniture', 'ka jawaab|jawaab|wadaag|la wadaag|soo xigo|kor u qaad'),
  row('sw', 'furniture', 'jibu|nukuu|ripoti|shiriki|penda|juu'),
  row(
    'zh',
    'furniture',
    '回复|引用|举报|分享|点赞|顶部|返回顶部|只看该作者|只看楼主|支持|反对|收藏|评分|使用道具|楼主|沙发|板凳|地板|发消息|加好友|电梯直达|倒序浏览|回覆|檢舉|讚|回頂端|編輯|显示全部楼层|打印',
  ),
  row(
    'zh',
    'label',
    '帖子|主题|积分|精华|注册时间|最后登录|在线时间|威望|金钱|来自|发帖|文章|註冊時間|註冊日期|來自|贡献|好友|记录|听众|收听数',
  ),
  row(
    'zh',
    'tail',
    '相关帖子|下一页|返回列表|发新帖|高级模式|您需要登录后才可以回帖|本版积分规则|快速回复|相似主题|誰在線上',
  ),
  row(
    'ja',
    'furniture',
    '返信|引用|引用返信|通報|共有|いいね|トップ|ページトップ|プロフィール|編集|削除|オフライン',
  ),
  row('ja', 'label', '投稿数|投稿記事|登録日|登録日時|記事|お住まい|居住地|参加日|投稿日'),
  row(
    'ko',
    'furniture',
    '답글|답변|인용|신고|공유|좋아요|추천|비추천|맨 위로|프로필|수정|삭제|스크랩|댓글',
  ),
  row('ko', 'label', '게시물|가입일|글|포인트|조회|작성일|작성자'),
]
