# "Wat staat er over mij": wat Kring bewaart over iemand, van wie, waarom en hoelang.
me-about-me = Wat staat er over mij
about-me-what = Dit bewaart Kring over jou. Alleen jij ziet deze bladzijde.
about-me-how = Tik op een regel. Dan zie je wat er staat, van wie, waarom en hoelang.
about-me-keep = Bewaar of druk af
about-me-older = Toon ook de { $count } andere
about-me-as-when = { $what } { $when }
about-me-as-since = { $what } sinds { $day }
about-me-print = Druk af
about-me-save = Bewaar een kopie
about-me-save-hint = De kopie komt op dit toestel, zonder slot. Pas op wie hem kan zien.
about-me-not-shared = Afdrukken en een kopie bewaren kan op een toestel van jou alleen.
about-me-in-groups = In je groepen
about-me-account = Je account
about-me-nothing = Niets
about-me-why = Waarom:
about-me-term = Hoelang:
about-me-since = Sinds { $day }
about-me-in-group = { $what } ({ $group })
about-me-by-when = { $by }, { $when }
about-me-by = { $name } schreef het op
about-me-by-you = Jij schreef het op
about-me-by-steward = De begeleiding schreef het op
about-me-together = Uit de notities van samen
about-me-said = { $name } zei het
about-me-from = Van { $names }
about-me-times = { $count ->
    [one] 1 keer
   *[other] { $count } keer
  }
about-me-lines = { $count ->
    [one] 1 regel
   *[other] { $count } regels
  }

# In je groepen
about-me-wrote = Wat jij schreef
about-me-entries = { $count ->
    [one] 1 bericht
   *[other] { $count } berichten
  }
about-me-month = { $month }: { $count ->
    [one] 1 bericht
   *[other] { $count } berichten
  }
about-me-kind-words = { $count ->
    [one] 1 keer gaf je een ander een woord, zoals Mooi of Sterkte
   *[other] { $count } keer gaf je een ander een woord, zoals Mooi of Sterkte
  }
about-me-attachments = Foto's en stem
about-me-attachments-count = { $count ->
    [one] 1 foto of opname
   *[other] { $count } foto's en opnames
  }
about-me-attachments-in = { $group }: { $count ->
    [one] 1 foto of opname
   *[other] { $count } foto's en opnames
  }, samen ongeveer { $size } MB
about-me-hidden = Weggehaald door de begeleiding
about-me-hidden-count = { $count ->
    [one] 1 bericht. Jij kunt het zelf nog lezen.
   *[other] { $count } berichten. Jij kunt ze zelf nog lezen.
  }
about-me-own-state = Wat jij zegt over jezelf
about-me-was = Waar je was
about-me-presence = Bij een bijeenkomst
about-me-here = Je was bij { $meeting }
about-me-unmarked = Niet genoteerd bij { $meeting }
about-me-meeting = { $title }, { $day }
about-me-a-meeting = een bijeenkomst
about-me-closing = Hoe je naar huis ging
about-me-answer = { $answer }, na { $meeting }
about-me-silent = Ik zeg niets
about-me-told = Wat met je is besproken
about-me-told-who = Dit lezen alleen jullie twee.
about-me-named = Afspraken en complimenten
about-me-agreements = Afspraken, en notities met jouw naam
about-me-compliments = Complimenten aan jou
about-me-compliment = Een compliment van { $name }
about-me-named-not = Anderen kunnen je ook noemen in een eigen bericht. Dat staat hier niet apart. Je vindt het met Zoeken.

# Van mij alleen
about-me-mine = Over mij, en wie keek
about-me-nobody-reads = Alleen jij leest het
about-me-readers = Dit lezen jij en { $names }
about-me-introduction = { $count ->
    [one] Je gaf 1 antwoord
   *[other] Je gaf { $count } antwoorden
  }
about-me-assessments = { $count ->
    [one] Je vulde 1 keer iets in
   *[other] Je vulde { $count } keer iets in
  }
about-me-goals = { $count ->
    [one] Je schreef 1 wens of doel op
   *[other] Je schreef { $count } wensen of doelen op
  }
about-me-granted = { $name }: { $what }
about-me-shared = Lees wat { $name } deelt: { $what }
about-me-conversations = { $count ->
    [one] Je had 1 gesprek
   *[other] Je had { $count } gesprekken
}
about-me-check-ins = { $count ->
    [one] Je deed 1 check-in
   *[other] Je deed { $count } check-ins
  }
about-me-skills = { $count ->
    [one] Je schreef 1 ding op dat je leert of kunt
   *[other] Je schreef { $count } dingen op die je leert of kunt
  }
about-me-seen = { $count ->
    [one] Iemand zette er 1 keer bij: dit zag ik
   *[other] Er staat { $count } keer bij: dit zag ik
  }
about-me-grant = { $purpose }. Gedeeld op { $since }. { $until }.

# Je account
about-me-asking = We vragen dit op.
about-me-offline = Dit deel komt als er internet is.
about-me-not-now = Dit deel lukt nu niet. Probeer het later nog eens.
about-me-account-of-day = Hieronder staat wat we wisten op { $day }.
about-me-who = Wie je bent
about-me-name = Naam en rol
about-me-account-of = Je account hoort bij { $name }
about-me-email = E-mailadres
about-me-no-email = Geen
about-me-roles = Je werk bij een organisatie
about-me-privacy-officer = Privacyfunctionaris
about-me-by-administrator = Door de beheerder,
about-me-by-provider = Door je werkaccount,
about-me-work-account = Werkaccount
about-me-groups = Je groepen
about-me-group-of = groep van { $name }
about-me-let-in = Wie jou binnenliet, houdt Kring niet bij.
about-me-standing-knocking = Je klopt aan
about-me-standing-member = Je doet mee
about-me-standing-alumnus = Je ging verder, en hoort er nog bij
about-me-standing-steward = Je begeleidt de groep
about-me-standing-left = Je bent weg
about-me-standing-guest = Je bent te gast
about-me-companion = { $name } mag vragen hoe het met je gaat
about-me-left = Je bent niet meer in { $group }. Wat een begeleider daar over jou opschreef, staat niet meer op jouw toestel. Vraag het aan { $organisation }.
about-me-walk-in = Toegevoegd zonder internet
about-me-walked-in = { $name } voegde je toe aan { $group }
about-me-shown-as = Je bent daar dezelfde als { $name }, zei een begeleider
about-me-apart = Een begeleider zei dat jij en een ander met jouw naam twee mensen zijn
about-me-doors = Codes die jij maakte
about-me-door = Code voor { $group }, werkt tot: { $moment }
about-me-devices = Toestellen en inloggen
about-me-devices-count = { $count ->
    [one] Aangemeld op 1 toestel
   *[other] Aangemeld op { $count } toestellen
  }
about-me-device-when = Sinds { $since }. Hier geweest: { $used }
about-me-code = Een code om in te loggen
about-me-code-waits = Er wacht een code op jou.
about-me-mail = Een mail met een code
about-me-mail-waits = Er wacht een mail voor jou.
about-me-last-words = Wat niet meer in een groep kon
about-me-notes = Wat Kring zelf bijhoudt
about-me-notes-short = Zodat het werkt, en veilig blijft
about-me-authorship = Wie wat schreef
about-me-authorship-what = Bij alles wat je doet: dat jij het was, op welk toestel, en wanneer.
about-me-sights = Wat jij kon lezen, en sinds wanneer
about-me-verdicts = Wat van jou binnenkwam
about-me-looked = Waar jij keek
about-me-looked-at = Je keek { $day } naar Over mij van { $name }
about-me-agreed = huisregels afgesproken: { $when }
about-me-led = Wat jij deed met een groep
about-me-led-made = Je maakte { $group }
about-me-led-renamed = Je gaf { $group } een andere naam
about-me-led-gave-over = Je koos wie { $group } begeleidt
about-me-led-stopped = Je stopte { $group }, of liet de groep weer beginnen
about-me-again = Er weer in op een nieuw toestel
about-me-again-by = { $name } hielp je weer binnen, vanuit { $group }
about-me-again-in = Je kwam binnen: { $when }
about-me-again-over = De tijd was om: { $when }
about-me-again-stopped = { $name } stopte het: { $when }
about-me-management = Wat de beheerder deed met je account
about-me-deed-person-made = Je account is gemaakt
about-me-deed-email-set = Je kreeg een ander e-mailadres
about-me-deed-role-given = Je kreeg werk bij een organisatie
about-me-deed-role-taken = Dat werk is weer weg
about-me-deed-standing-given = Je kreeg een plek in een groep
about-me-deed-device-ended = Een toestel van jou is afgesloten
about-me-deed-other = Iets aan je account
about-me-uploads = Half verstuurd
about-me-added = Wie jij toevoegde zonder internet
about-me-added-count = { $count ->
    [one] 1 persoon
   *[other] { $count } mensen
  }
about-me-ledger = Wat weg moet blijven
about-me-ledger-what = Dat jij iets weghaalde, uit een groep ging of een toestel afsloot. Zonder naam en zonder jouw woorden.
about-me-wrong = Klopt er iets niet?
about-me-wrong-what = Praat met wie je groep begeleidt, of met de organisatie van je groep. Je mag vragen om een ander woord erbij, of om het weg te halen.

# Waarom
why-for-the-group = De groep leest het en onthoudt het.
why-to-know-who-came = De begeleiding weet wie er was.
why-to-close-together = De groep sluit samen af.
why-to-agree = Zo vergeten jullie niet wat jullie afspraken.
why-to-show-what-one-can = Zo kun je laten zien wat je kunt.
why-to-stay-safe = Het blijft prettig in de groep. En jij kunt lezen waarom iets gebeurde.
why-in-own-words = Jij zegt zelf wie je bent, aan wie jij kiest.
why-to-see-who-reads = Jij ziet wie leest wat van jou is.
why-to-be-known = De groep weet wie jij bent.
why-to-come-in = Jij kunt erin, en niemand anders.
why-to-know-what-may = Kring weet wat jij mag lezen en doen.
why-to-end-a-device = Ben je een toestel kwijt? Dan kun je het afsluiten.
why-so-nothing-is-lost = Er raakt niets kwijt als het internet wegvalt.
why-so-nobody-writes-as-you = Niemand kan schrijven alsof jij het bent.
why-to-answer-for = Wie een groep begeleidt of de computer beheert, legt uit wat er gebeurde.
why-so-gone-stays-gone = Wat weg is, blijft weg. Ook als we een oude kopie terugzetten.

# Hoelang
term-no-end = Kring haalt dit niet vanzelf weg.
term-until-taken-back = Tot jij het weghaalt.
term-until-changed = Tot jij het verandert. Wat er eerst stond, blijft onzichtbaar bewaard.
term-until-removed = Tot jij het weghaalt.
term-while-so = Zolang het zo is.
term-while-named = Zolang het bij een bericht hoort. Daarna nog { $days } dagen.
term-minutes = { $minutes } minuten.
term-days = { $days } dagen.
term-days-after-end = Nog { $days } dagen nadat het stopte.
term-newest = De laatste { $count } van elk toestel.
