/** Words by which pages speak about comments, in the languages of most of the web's news. None is needed: each makes a guess surer. */

const whole = (words: string) => new RegExp(`^[^\\p{L}]*(?:${words.trim().split('\n').map((line) => line.trim()).join('|')})[^\\p{L}]*$`, 'iu');

/** Answers or quotes a comment. */
const reply = whole(`
  reply|respond|reply to (?:this|.{1,30})|respond to this|leave a reply|quote|reply with quote|answer|permalink|link to (?:this )?(?:comment|post)|antworten?|auf .{1,20} antworten|zitieren|zitat|mit zitat antworten
  répondre|citer|répondre (?:à|en citant).{0,30}|responder|contestar|responder (?:a|citando).{0,30}|citar|rispondi|cita|quota|odpowiedz|cytuj|odpovědět|beantwoorden|antwoorden?|reageer|reageren|citeer|citeren
  ответить|цитировать|цитата|yanıtla|cevapla|alıntı|alıntıla|返信(?:する)?|引用|回复|回覆|回應|답글(?:쓰기| 달기)?|답변|인용|رد|الرد|اقتباس|svara|svar|citera|vastaa|válasz`);

/** What else is done with a comment. */
const act = whole(`
  like|likes?|dislike|upvote|downvote|vote up|vote down|up|down|flag|flag as .{1,20}|report|report (?:abuse|this|post|comment|to moderator).{0,20}|share|recommend|recommended|helpful|agree|disagree|parent|collapse|expand|edit|delete|ignore|top|back to top|score|more|see more|read more|show more|log in to reply|login to reply
  melden|gefällt mir|empfehlen|bewerten|bearbeiten|nach oben|signaler(?: .{1,20})?|j[’']aime|recommander|denunciar|reportar|me gusta|no me gusta|curtir|gostei|segnala|mi piace|zgłoś|lubię to|melden|vind ik leuk|пожаловаться|нравится|поделиться
  şikayet(?: et)?|beğen|通報(?:する)?|いいね!?|举报|舉報|赞|踩|点赞|신고|공감|비공감|추천|إبلاغ|أعجبني|anmäl|gilla`);

/** Heads a list of comments. */
const talk = /(?<!\p{L})(?:(?:\p{L}+-)?comments?|responses?|replies|reactions?|thoughts on|discussion|feedback|readers? (?:say|react|opinions?)|trackbacks?|(?:leser)?kommentare?|kommentieren|leserbriefe?|lesermeinung(?:en)?|diskussion|meinungen|wortmeldungen|commentaires?|réactions?|réponses?|comentarios?|respuestas?|opiniones|comentários?|respostas?|commenti|commento|risposte|reacties?|opmerkingen|komentarz\p{L}*|komentář\p{L}*|opinie|odpowiedzi|комментари\p{L}*|коментар\p{L}*|отзыв\p{L}*|обсуждени\p{L}*|ответ\p{L}*|мнени\p{L}*|yorum\p{L}*|تعليق\p{L}*|التعليقات|ردود|kommentarer|kommentar|kommentit|hozzászólás\p{L}*|komentar\p{L}*|σχόλι\p{L}*|تعلیقات|نظرات)(?!\p{L})|コメント|评论|評論|留言|댓글|의견|回应|跟帖|ความคิดเห็น/iu;

/** Other lists: what they are headed by. */
const elsewhere = /(?<!\p{L})(?:related|popular|trending|most read|latest|more (?:from|in|on|stories)|recent|recommended|read also|see also|you may|also on|top stories|newsletter|archives?|meistgelesen|mehr zum|ähnliche|auch interessant|à lire|lire aussi|articles? (?:liés|similaires)|relacionad\p{L}*|más leíd\p{L}*|leggi anche|correlati|lees ook|czytaj|читайте|похожие|benzer|関連|人気|相关|相關|热门|관련|인기)(?!\p{L})/iu;

/** What forums tell of a writer beside each post. */
const profile = /^(?:posts?|messages|beiträge|location|wohnort|ort|reputation|reaction score|likes received|thanks?|karma|mensajes|ubicación|messaggi|mensagens|berichten|posty|сообщени[яй]|mesajlar|投稿|帖子|积分|게시물)\s*:|^\p{Nd}[\p{Nd}.,]* (?:posts|messages|beiträge|mensajes|messaggi|mensagens|berichten|postów|сообщени[яй])$|^(?:senior|junior|new|active|full|super|veteran) member$|^(?:moderator|administrator|newbie)$/iu;

/** Brings further comments. */
const more = /^[^\p{L}]*(?:(?:load|show|view|see|read|display) (?:all|more|older|newer|previous|next)?.{0,14}(?:comments|replies|responses)|load more|(?:older|newer|next|previous|more|all) comments.{0,4}|(?:weitere|mehr|alle|ältere) (?:.{0,12} )?(?:kommentare|antworten|beiträge).{0,12}|(?:afficher|voir|charger) .{0,14}(?:commentaires|réponses|réactions).{0,12}|plus de commentaires|(?:ver|cargar|mostrar|carregar) (?:más|mais|todos|los).{0,10}(?:comentarios|comentários|respuestas|respostas)?|(?:carica|mostra|leggi|vedi) (?:altri|tutti).{0,10}commenti|(?:meer|alle|laad|toon) .{0,10}reacties|(?:pokaż|załaduj|więcej|wszystkie) .{0,14}komentarz.{0,6}|(?:показать|загрузить|ещё|еще|все) .{0,14}комментари.{0,4}|(?:daha fazla|tüm) .{0,10}yorum.{0,8}|(?:もっと|さらに).{0,10}|(?:加载|查看|显示)更多.{0,6}|댓글 ?더 ?보기|더보기|(?:عرض|تحميل) .{0,8}(?:المزيد|التعليقات).{0,10})[^\p{L}]*$/iu;

/** Follows or leads a name: `Ann said:`, `posted by Ann`. */
export const before = String.raw`(?:(?:posted|written|comment(?:ed)?|submitted|reply|geschrieben|verfasst|écrit|publié|enviado|escrito|scritto|inviato|geplaatst|dodane|napisał(?:a)?)\s+)?(?:by|from|von|par|por|de|di|da|door|av|przez|от|автор)\s*:?\s+`;
export const after = String.raw`(?:says|said|wrote|writes|replied|commented|posted|responded|sagt|sagte|meint|schreibt|schrieb|hat geschrieben|dit|a dit|a écrit|dice|ha detto|ha scritto|scrive|dijo|escribió|diz|disse|escreveu|zegt|schreef|skriver|skrev|sade|pisze|napisał(?:a)?|mówi|пишет|написал(?:а)?|говорит|dedi ki|yazdı|より|さん|说|說|님|يقول|كتب)`;
const says = new RegExp(`^${before}\\S|\\s${after}\\s*[:…]?\\s*$`, 'iu');

const hintYes = /comment|kommentar|comentari|coment[aá]rio|commento|reacti|reply|replies|respon[sd]|discuss|forum|post(?!-(?:content|list|title))|message|opinion|yorum|disqus|thread/i;
const hintNo = /related|teaser|product|article-?(?:list|card)|promo|sidebar|widget|recent|popular|most|trending|latest|headline|news|nav|menu|breadcrumb|archive|carousel|slider|gallery|listing|result|footer|advert|sponsor/i;

export const isReply = (text: string) => text.length <= 40 && reply.test(text);
export const isAct = (text: string) => text.length <= 40 && act.test(text);
export const isTalk = (text: string) => text.length <= 100 && talk.test(text);
export const isProfile = (text: string) => text.length <= 60 && profile.test(text);
export const isMore = (text: string) => text.length <= 60 && more.test(text);
export const isElsewhere = (text: string) => text.length <= 60 && elsewhere.test(text);
export const isSays = (text: string) => text.length <= 80 && says.test(text);
/** What a site's own names hint at: 1 comments, -1 another list, 0 nothing. Weak: on many sites names mean nothing. */
export const hintOf = (names: string) => (names ? (hintYes.test(names) ? 1 : 0) - (hintNo.test(names) ? 1 : 0) : 0);
