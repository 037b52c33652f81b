# The door of the device: PIN, the code of a tablet's group, who is who.
gate-close = Sluit af
gate-pin = Pincode
gate-pin-title = Typ je pincode
gate-pin-of = Pincode van { $name }
gate-pin-digit = Cijfer { $digit }
gate-pin-erase = Wis
gate-pin-open = Open
gate-finger = Open met je vinger of gezicht
gate-pin-next = Verder
gate-pin-dots = { $count ->
    [0] Nog geen cijfers
    [one] 1 cijfer
   *[other] { $count } cijfers
  }
gate-wait-seconds = Nog even wachten: { $count } seconden. Je teksten blijven bewaard.
gate-wait-minutes = Nog even wachten: { $count } minuten. Je teksten blijven bewaard.
gate-forgot = Pincode vergeten? Kom op een ander toestel weer binnen. Wat verstuurd is, blijft bewaard.
gate-code-title = Code van de groep
gate-code-hint = Deze tablet is van een groep. Typ de code.
gate-pick-title = Wie ben je?
gate-pick-someone = Iemand anders
gate-pick-waiting = { $count ->
    [one] 1 ding is nog niet verstuurd
   *[other] { $count } dingen zijn nog niet verstuurd
  }
gate-outgoing-waits = Er wacht nog werk op dit toestel. We versturen het als er internet is.
gate-outgoing-stays = Er wacht nog werk op dit toestel. Het gaat verder als iemand zijn plek opent.
gate-outgoing-sent = Het werk dat hier wachtte is verstuurd.
gate-back-to-tablet = Terug naar de tablet
gate-first-pin-title = Kies een pincode
gate-first-pin-why = Meer mensen gebruiken deze tablet. Met een pincode leest niemand anders wat van jou is.
gate-damaged-title = Dit gaat nu niet open
gate-damaged-what = Het slot van dit toestel is stuk. Wat verstuurd is, blijft bewaard in je groep. Vraag de begeleider om hulp.
gate-try-again = Probeer het nog eens

lock-what = Met een pincode kijkt niemand zomaar in jouw Kring. Ook niet als je toestel weg is. Meer cijfers is beter.
lock-choose = Kies een pincode
lock-choose-hint = Kies 4 tot 8 cijfers die je onthoudt.
lock-again = Typ je pincode nog een keer
lock-not-same = Dat is een andere pincode. Kies hem nog eens.
lock-current = Typ eerst de pincode van nu
lock-set = Je hebt een pincode. Kring vraagt hem als je Kring opent.
lock-change = Andere pincode
lock-remove = Haal de pincode weg
lock-stop = Stop hiermee
lock-finger = Vinger of gezicht
lock-finger-what = Open Kring met je vinger of gezicht. Dat gaat sneller. Je vinger en gezicht blijven op je toestel. Je pincode werkt ook altijd.
lock-finger-add = Zet aan op dit toestel
lock-finger-set = Je opent Kring met je vinger of gezicht. Je pincode werkt ook.
lock-finger-remove = Zet uit
lock-idle = Sluit vanzelf
lock-idle-what = Zo lang raak je niets aan. Dan sluit Kring.
lock-idle-minutes = { $count ->
    [one] Na 1 minuut
   *[other] Na { $count } minuten
  }
lock-idle-never = Niet vanzelf
lock-tablet = Een tablet van een groep
lock-tablet-what = Gebruiken meer mensen dit toestel? Dan krijgt ieder een eigen plek met een eigen pincode. Namen zie je pas na de code van de groep.
lock-tablet-pin-first = Kies eerst een pincode voor jezelf.
lock-tablet-code = Kies een code van zes letters of cijfers
lock-tablet-code-hint = De code op de kaart van je groep mag ook. Schrijf hem op: je hebt hem elke keer nodig.
lock-tablet-share = Deze tablet is van een groep
lock-tablet-shared = Deze tablet is van een groep. Eerst vraagt Kring de code van de groep.
lock-tablet-others = { $count ->
    [0] Alleen jij hebt hier een plek.
    [one] Nog 1 ander heeft hier een plek.
   *[other] Nog { $count } anderen hebben hier een plek.
  }
lock-tablet-mine = Dit toestel is alleen van mij
