# What an organisation lets people look at their situation with, for its administrator.
kept-title = Vragenlijsten
kept-none = Je beheert geen organisatie.
kept-me = Wat mensen in jouw organisatie kunnen invullen
kept-on = Staat aan. Mensen in jullie groepen kunnen dit invullen.
kept-off = Staat uit. Wat mensen eerder invulden, blijft te lezen.
kept-own = Van jullie zelf. Versie { $versions }.
kept-delivered = Komt met Kring.
kept-turn-on = Zet aan
kept-turn-off = Zet uit
kept-new = Een eigen vragenlijst
kept-new-what = Kies een bestand. Kring kijkt het na en laat zien hoe het wordt. Er wordt nog niets bewaard.
kept-choose = Kies een bestand
kept-faults = { $count ->
    [one] In dit bestand klopt één ding niet.
   *[other] In dit bestand kloppen { $count } dingen niet.
}
kept-fault-line = Regel { $line }: { $words }
kept-fault-at = Regel { $line }, { $at }: { $words }
kept-preview = Zo ziet het eruit. Wat je hier kiest, wordt niet bewaard.
kept-add = Voeg versie { $version } toe
kept-added = Toegevoegd. Mensen in jullie groepen kunnen dit nu invullen.

flaw-syntax = dit kan niet worden gelezen ({ $message }).
flaw-too-large = Dit bestand is te groot. Het mag 64 kB zijn.
flaw-missing = dit ontbreekt.
flaw-stray-text = deze tekst hoort bij niets in het bestand.
flaw-other-kind = dit hoort niet bij een vraag met asks = "{ $asks }".
flaw-not-a-slug = "{ $found }" kan geen naam zijn. Gebruik 1 tot 40 kleine letters, cijfers en streepjes.
flaw-unknown-kind = "{ $found }" kent Kring niet. Dit kan wel: { $known }.
flaw-unknown-pictogram = "{ $found }" is geen tekening van Kring.
flaw-unknown-topic = "{ $found }" is geen onderwerp in dit bestand.
flaw-unknown-scale = "{ $found }" is geen schaal in dit bestand.
flaw-unknown-question = "{ $found }" is geen vraag in dit bestand.
flaw-unknown-answer = "{ $found }" is geen antwoord op die vraag.
flaw-twice = dit staat er twee keer.
flaw-too-long = deze tekst is te lang. Er mogen { $max } tekens in.
flaw-characters = hier staan tekens die niet bewaard kunnen worden, of een nieuwe regel.
flaw-no-words = hier horen woorden bij, niet alleen een getal.
flaw-count = er zijn er { $count }. Het moeten er { $min } tot { $max } zijn.
flaw-bounds = hier staat { $found }. Het moet { $min } tot { $max } zijn.
flaw-pictograms = er zijn { $found } tekeningen voor { $choices } antwoorden. Geef er één voor elk.
flaw-cycle = deze vragen wachten op elkaar: { $round }.
flaw-later = "{ $found }" komt pas later. Een vraag kan alleen wachten op een eerdere.
flaw-not-tapped = op "{ $found }" tikt niemand een antwoord aan. Daar kan een vraag niet op wachten.
flaw-not-in-words = op "{ $found }" antwoordt niemand in eigen woorden. Alleen eigen woorden kunnen een doel of een stap worden.
flaw-not-a-choice = "{ $found }" heeft geen antwoorden om uit te kiezen.
flaw-drawn-twice = dit is de tweede getekende vraag van "{ $topic }". Er kan er één getekend worden.
flaw-drawn-without-scale = deze vraag heeft geen schaal. Alleen een schaal kan getekend worden.
flaw-no-question = hier is geen vraag over.
flaw-nothing-to-draw = hier hoort een vraag met een schaal bij, anders is er niets te tekenen.
flaw-motivation-of-others = wat iemand wil, zegt diegene alleen zelf: self_view_only moet true zijn.
