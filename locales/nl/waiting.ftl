# What waits, and what was not placed.
waiting-title = Wat wacht
waiting-sending = Versturen
waiting-all-sent = <strong>Alles is verstuurd.</strong>
waiting-rest-sent = <strong>De rest is verstuurd.</strong>
waiting-busy = <strong>Bewaard.</strong> We versturen het nu.
waiting-offline = <strong>Bewaard.</strong> Er is geen internet. We versturen het als er internet is.
waiting-account = <strong>Bewaard.</strong> Eerst opent de begeleider Kring met internet. Dan versturen we het.
waiting-sign-in = <strong>Bewaard.</strong> Meld je opnieuw aan. Dan versturen we het.
waiting-intents = { $count ->
    [one] Eén ding wacht.
   *[other] { $count } dingen wachten.
}
waiting-attachments = { $count ->
    [one] Eén foto of opname wacht.
   *[other] { $count } foto’s of opnames wachten.
}
waiting-only-here = Dit staat alleen nog op dit toestel.
waiting-last = Het laatst verstuurd: { $when }
waiting-try-now = Probeer nu
waiting-refused = Niet geplaatst
waiting-nothing-refused = Alles van jou is geplaatst.
waiting-for = Voor { $group }, { $when }
waiting-recording = Jouw opname
waiting-copied = Gekopieerd.
waiting-discard-ask = Weggooien? Dan is het weg.
waiting-discard-no = Bewaar het

waiting-what-add-entry = Bericht
waiting-what-edit-entry = Gewijzigd bericht
waiting-what-react = Reactie
waiting-what-set-pause = Ik doe even rustig aan
waiting-what-set-help = Hier kan ik bij helpen
waiting-what-set-skill = Wat ik leer of kan
waiting-what-set-evidence = Iets dat laat zien wat ik kan
waiting-what-set-track = Wat ik kan
waiting-what-confirm = Dit zag ik
waiting-what-correct-presence = Ik ben er
waiting-what-plan-meeting = Bijeenkomst
waiting-what-cancel-meeting = Gaat niet door
waiting-what-set-programme-line = Programma
waiting-what-write-notes = Aantekening
waiting-what-set-agreement = Afspraak
waiting-what-answer-closing = Slotronde
waiting-what-mark-presence = Wie is er?
waiting-what-set-card = Over deze groep
waiting-what-plan-series = Elke week
waiting-what-hide = Bericht weghalen
waiting-what-pin = Bij belangrijk zetten
waiting-what-warn = Gesprek
waiting-what-withdraw = Bericht terugnemen
waiting-what-admit = Deur opendoen
waiting-what-turn-away = Nu niet opendoen
waiting-what-set-standing = Plek in de groep
waiting-what-remove = Uit de groep halen
waiting-what-leave = Uit de groep gaan
waiting-what-set-profile = Naam en plaatje
waiting-what-become-alumnus = Ik ga verder
waiting-what-walk-in = Iemand toevoegen
waiting-what-join-walk-ins = Dit is dezelfde
waiting-what-keep-apart = Twee mensen
waiting-what-unjoin = Toch twee mensen
waiting-what-assess = Mijn map
waiting-what-admit-guest = Te gast binnenlaten
waiting-what-set-goal = Wat ik wil
waiting-what-set-step = Mijn kleine stap
waiting-what-check-in = Check-in
waiting-what-set-rhythm = Hoe vaak we een check-in doen
waiting-what-converse = Gesprek
waiting-what-introduce = Over mij
waiting-what-grant = Laat iemand lezen
waiting-what-end-grant = Stop met delen
waiting-what-agree-to-rules = Huisregels afgesproken
waiting-what-rename = De naam van de groep
waiting-what-set-led = Wie de groep leidt
waiting-what-archive = De groep stoppen
waiting-what-reopen = De groep weer openen

# A tap without words
waiting-refusal-not-a-member = <strong>Niet geplaatst.</strong> Je zit niet meer in deze groep.
waiting-refusal-not-allowed = <strong>Niet geplaatst.</strong> Dit mag je hier niet doen.
waiting-refusal-wrong-document = <strong>Niet geplaatst.</strong> Probeer het opnieuw.
waiting-refusal-too-large = <strong>Niet geplaatst.</strong> Het is te groot. Maak het kleiner.
waiting-refusal-malformed = <strong>Niet geplaatst.</strong> Er ging iets mis. Probeer het opnieuw.
waiting-refusal-gone = <strong>Niet geplaatst.</strong> Waar dit bij hoorde, is er niet meer.
waiting-refusal-conflict = <strong>Niet geplaatst.</strong> Iemand was je net voor.
waiting-refusal-no-room = <strong>Niet geplaatst.</strong> Er is geen ruimte meer voor foto’s en opnames. Kopieer je tekst en plaats die zonder.
waiting-refusal-date = <strong>Niet geplaatst.</strong> De datum is voorbij, of te ver weg. Kies een andere.
waiting-refusal-archived = <strong>Niet geplaatst.</strong> Deze groep is gestopt. Gaat de groep weer verder? Probeer het dan opnieuw.
waiting-refusal-last-steward = <strong>Niet geplaatst.</strong> Jij begeleidt deze groep alleen. Laat eerst iemand anders mee begeleiden.
