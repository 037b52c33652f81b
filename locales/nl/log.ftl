# The log of a group.
log-older = Ouder
log-empty = Hier komt wat jullie vertellen.
log-pinned = Belangrijk voor de groep
log-read-only = Je kunt hier lezen, niet schrijven.
log-guest = Je bent hier te gast. Fijn dat je er bent.
log-guest-what = De berichten hier zijn voor de groep zelf. Bij de bijeenkomsten doe je gewoon mee.
log-guest-stopped = Deze groep is gestopt. Wat er bij de bijeenkomsten staat, kun je nog lezen.
log-guest-meetings = Naar de bijeenkomsten
log-refused = Iets van jou is niet geplaatst. Bekijk het.
log-attention = Wat aandacht vraagt
log-knocks = { $name } klopt aan. Doe je open?
log-not-here = Deze groep is niet op dit toestel.
log-not-here-hint = Misschien zit je er niet meer in.
log-alone = Nog geen reactie op het eerste bericht van { $name }.

entry-pinned = belangrijk
entry-edited = Later gewijzigd.
entry-spoken = Een opname
entry-answer-to = Antwoord op { $name }
entry-answer-to-you = Antwoord op jou
entry-kind-for = { $kind } voor { $name }
entry-hidden = Dit bericht is weggehaald.
entry-hidden-own = Dit bericht is weggehaald. Alleen jij ziet het nog. Vraag je begeleider waarom.
answer = Antwoord
more = Meer

react-beautiful = Mooi
react-recognise = Herken ik
react-strength = Sterkte
react-will-help = Ik help
question-i-know = Ik weet iets
reacted-beautiful = { $people }: mooi
reacted-recognise = { $people }: herken ik
reacted-strength = { $people }: sterkte
reacted-will-help = { $count ->
    [one] { $people } wil helpen
   *[other] { $people } willen helpen
}

# One's own entry
edit = Wijzig
edit-label = Jouw woorden
edit-save = Bewaar
edit-leave = Laat zo
withdraw = Haal weg
withdraw-ask = Weg uit Kring. Wie het las, weet het nog.
withdraw-yes = Haal weg
withdraw-no = Laat staan

# What a steward may do
hide = Haal weg uit de groep
restore = Zet terug
pin = Zet bij belangrijk
unpin = Niet meer bij belangrijk

# Where one's own entry is
status-stored = <strong>Bewaard.</strong> We versturen het als er internet is.
status-stored-sending = <strong>Bewaard.</strong> We versturen het nu.
status-stored-missing-dependencies = <strong>Bewaard.</strong> We halen eerst iets anders op.
status-stored-old-generation = <strong>Bewaard.</strong> We versturen het zo.
status-stored-clock = <strong>Bewaard.</strong> De klok van dit toestel loopt niet gelijk. We versturen het zo.
status-stored-actor-taken = <strong>Bewaard.</strong> We versturen het zo.
status-stored-missing-attachment = <strong>Bewaard.</strong> Eerst gaat je foto of opname.
status-stored-busy = <strong>Bewaard.</strong> Het is druk. We versturen het zo.
status-stored-upgrade-needed = <strong>Bewaard.</strong> Werk Kring bij. Dan versturen we het.
status-shared = <strong>Verstuurd.</strong> De groep kan het lezen.
status-shared-before = Verstuurd

refusal-not-a-member = <strong>Niet geplaatst.</strong> Je tekst is bewaard. Je zit niet meer in deze groep.
refusal-not-allowed = <strong>Niet geplaatst.</strong> Je tekst is bewaard. Dit mag je hier niet doen.
refusal-wrong-document = <strong>Niet geplaatst.</strong> Je tekst is bewaard. Probeer het opnieuw.
refusal-too-large = <strong>Niet geplaatst.</strong> Je tekst is bewaard. Het is te groot. Maak het kleiner.
refusal-malformed = <strong>Niet geplaatst.</strong> Je tekst is bewaard. Er ging iets mis. Probeer het opnieuw.
refusal-gone = <strong>Niet geplaatst.</strong> Je tekst is bewaard. Waar dit bij hoorde, is er niet meer.
refusal-conflict = <strong>Niet geplaatst.</strong> Je tekst is bewaard. Iemand was je net voor.
refusal-no-room = <strong>Niet geplaatst.</strong> Je tekst is bewaard. Er is geen ruimte meer voor foto’s en opnames. Kopieer je tekst en plaats die zonder.
refusal-date = <strong>Niet geplaatst.</strong> Je tekst is bewaard. De datum is voorbij, of te ver weg. Kies een andere.
refused-copy = Kopieer
refused-copied = Gekopieerd
refused-retry = Probeer opnieuw
refused-discard = Gooi weg
refusal-archived = <strong>Niet geplaatst.</strong> Je tekst is bewaard. Deze groep is gestopt. Gaat de groep weer verder? Probeer het dan opnieuw.
refusal-last-steward = <strong>Niet geplaatst.</strong> Jij begeleidt deze groep alleen. Laat eerst iemand anders mee begeleiden.
log-rules-first = Dit spreken we hier af. Bekijk het.
log-rules-changed = De huisregels zijn veranderd. Bekijk ze.
