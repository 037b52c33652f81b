# Iemand helpt, naast je.
me-help = Iemand helpt mij
help-what = Zit er iemand naast je die helpt? Zeg dan wie. Het duurt een half uur en stopt vanzelf. Stoppen mag altijd.
help-says-so = Bij wat jullie schrijven staat: met hulp.
help-closed = Delen, weghalen, je pincode en je toestellen blijven dicht. Dat doe je zelf, zonder hulp.
help-who = Wie helpt jou?
help-else = Iemand anders
help-else-what = We bewaren geen naam.
help-choose = Kies eerst wie je helpt.
help-begin = Begin: een half uur
help-now = Hulp
help-strip = { $name } helpt jou.
help-left = { $minutes ->
    [one] Nog 1 minuut.
   *[other] Nog { $minutes } minuten.
}
help-stop = Stop de hulp
help-someone = Iemand
help-by = Met hulp van { $name }
help-by-you = Met hulp van jou
help-not-now = Dit blijft dicht terwijl iemand helpt. Stop eerst de hulp.
