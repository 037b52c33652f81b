# Meetings.
meetings-title = Agenda
meetings-empty = Hier komen jullie bijeenkomsten.
meetings-not-here = Deze bijeenkomst is er niet.
meetings-not-here-hint = Kijk in de agenda wat er wel is.
meetings-open = Bekijk
meetings-next = Volgende keer
meetings-today = Vandaag
meetings-today-on = Vandaag, { $day }
meetings-later = Daarna
meetings-past = Eerder
meetings-older = Ouder
meetings-weekly = Elke week
meetings-each-week = Elke { $day }, { $time }
meetings-on = { $day }, { $time }
meetings-from-until = { $from } tot { $until }
meetings-cancelled = Gaat niet door
meetings-when = Wanneer en waar
meetings-waiting = <strong>Bewaard.</strong> We versturen het als er internet is.

meetings-programme = Programma
meetings-programme-empty = Er staat nog niets. Zet erin wat je graag wilt doen.
meetings-programme-add = Zet er iets bij
meetings-programme-line = Wat gaan we doen?
meetings-programme-hint = Elke regel is één ding. Mag leeg.
meetings-minutes = { $minutes } minuten
meetings-add = Erbij
meetings-take-away = Weg
meetings-done = Klaar
meetings-never-mind = Laat maar

meetings-who-is-here = Wie is er?
meetings-tap-who = Tik op wie er is. Nog een tik haalt het weg.
meetings-is-here = Is er
meetings-i-am-here = Ik ben er
meetings-who-was-here = Wie was er?
meetings-was-here = Was er
meetings-i-was-here = Ik was er
meetings-tap-who-was = Tik op wie er was. Nog een tik haalt het weg.
meetings-not-right = Klopt niet? Haal mij weg

meetings-notes = Aantekeningen
meetings-notes-hint = Iedereen kan hier schrijven, ook tegelijk.
meetings-notes-begin = Schrijf iets op
meetings-notes-more = Schrijf verder
meetings-notes-paragraph = Aantekening { $number }

meetings-agreements = Afspraken
meetings-agreements-empty = Nog geen afspraken.
meetings-agreement-add = Nieuwe afspraak
meetings-agreement-line = Wat spreken we af?
meetings-agreement-keep = Zet erbij
meetings-agreement-by = Opgeschreven door { $name }
meetings-agreement-mine = Opgeschreven door jou

meetings-went-home = Zo gingen we naar huis
meetings-written = In het logboek
meetings-written-empty = Wat je over deze bijeenkomst vertelt, komt hier.
meetings-write-about = Schrijf hierover

# A steward plans
meetings-plan = Plan een bijeenkomst
meetings-plan-keep = Zet in de agenda
meetings-change = Verander
meetings-change-title = Verander de bijeenkomst
meetings-change-series = Elke week
meetings-change-keep = Bewaar
meetings-rhythm = Hoe vaak?
meetings-once = Eén keer
meetings-every-week = Elke week
meetings-day = Dag
meetings-first-day = Eerste keer
meetings-time = Tijd
meetings-morning = In de ochtend is je hoofd vaak het rustigst. Een lastig gesprek gaat dan het best.
meetings-how-long = Hoe lang?
meetings-length = { $minutes ->
    [60] 1 uur
    [90] Anderhalf uur
    [120] 2 uur
    [150] 2½ uur
   *[other] { $minutes } minuten
}
meetings-name = Naam
meetings-place = Waar?
meetings-cancel = Gaat niet door
meetings-cancel-ask = De groep ziet: gaat niet door. Wat er geschreven is, blijft.
meetings-cancel-yes = Gaat niet door
meetings-cancel-no = Laat staan
meetings-again = Gaat toch door
meetings-series-end = Stop met elke week
meetings-series-end-ask = Er komen geen nieuwe bijeenkomsten meer bij. Wat geweest is, blijft.
meetings-series-end-yes = Stop
