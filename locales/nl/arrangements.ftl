# What an organisation wrote down about how things go there, for its administrator.
arranged-title = Zo gaat het bij ons
arranged-me = Wat vastligt in jouw organisatie, en hoe een bon meetelt
arranged-save = Bewaar
arranged-saved = Bewaard. Dit geldt nu.
arranged-not-saved = Dit geldt nog niet. Het blijft op dit apparaat staan tot je het bewaart.
arranged-faults = { $count ->
    [one] Eén ding kan zo niet. Het staat bij het veld.
   *[other] { $count } dingen kunnen zo niet. Het staat bij de velden.
}
arranged-meanwhile = Dit staat er nu
arranged-meanwhile-what = Iemand anders schreef dit op. Wat jij typte, staat nog in de velden. Bewaar je het, dan geldt dat.
arranged-range = Van { $least } tot { $most } euro.
arranged-fault-empty = Hier staat nog niets.
arranged-fault-too-long = Deze tekst is te lang.
arranged-fault-characters = Hier staan tekens die niet bewaard kunnen worden.
arranged-fault-bounds = Kies een heel bedrag van 1 tot en met 250 euro.
arranged-fault-crossed = Dit is lager dan het laagste bedrag.
arranged-fault-too-many = Er kunnen er 60 staan.
arranged-fault-twice = Dit staat er twee keer.

guard-rails = Wat je vooraf vertelt
guard-rails-what = Aan het begin van een gesprek vertel je wat vastligt, wat daarop volgt en wat iemand zelf kiest. Schrijf het op zoals het is.
guard-rails-so = Zo wel: "De gemeente vraagt elke maand je inkomsten. Komen ze later, dan komt het geld ook later."
guard-rails-not-so = Zo liever niet: "Je moet op tijd zijn, anders krijg je niets."
guard-rails-fixed = Dit ligt vast
guard-rails-fixed-what = Door de wet of door beleid. Niemand in het gesprek kan er iets aan veranderen.
guard-rails-follows = Dit kan volgen
guard-rails-follows-what = Wat er gebeurt als iets wel of niet gebeurt. Zonder oordeel.
guard-rails-choice = Dit kies je zelf
guard-rails-choice-what = Waar de deelnemer zelf over gaat.
guard-rails-line = { $name }, { $number }
guard-rails-add = Zet er iets bij
guard-rails-away = Haal weg

reward-rules = Een bon bij een stap
reward-rules-on = Bonnen staan aan.
reward-rules-off = Bonnen staan uit.
reward-rules-what = Een begeleider kan bij een stap die er al staat een bon geven. Bonnen gaan aan als je opschrijft hoe een bon meetelt voor de uitkering. Haal je die tekst weg, dan gaan ze uit.
reward-rules-counts = Zo telt een bon mee
reward-rules-counts-hint = Dit leest de deelnemer bij de bon. Bijvoorbeeld: "Deze bon telt niet mee voor je uitkering. Je hoeft hem niet door te geven."
reward-rules-least = Laagste bedrag, in hele euro's
reward-rules-most = Hoogste bedrag, in hele euro's
reward-rules-later = Wat al beloofd is, blijft zoals het was.
