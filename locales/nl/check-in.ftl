# Check-ins of two people: with whom, one of them, and how it went over time.
check-in-title = Check-ins
check-in-what = Bijpraten met je mentor
check-in-one = Check-in
check-in-empty = Hier komt wat je met je mentor bespreekt. Drie minuten is genoeg.
check-in-empty-hint = Doet iemand check-ins met jou? Dan komt die hier vanzelf bij.
check-in-with-whom = Kies met wie
check-in-another = Met nog iemand
check-in-gone = Deze check-ins staan niet op dit toestel. Ze horen bij wie het werk doet.
check-in-nobody = Er is nu niemand om te kiezen. Je kiest iemand uit je groepen.

check-in-who = Met wie doe je check-ins?
check-in-how-often = Hoe vaak?
check-in-rhythm-weekly = Elke week
check-in-rhythm-two_weeks = Elke twee weken
check-in-rhythm-monthly = Elke maand
check-in-purpose = Check-ins samen
check-in-who-reads = { $name } leest wat jij in deze check-ins zegt. Jij leest wat { $name } zegt.
check-in-only-these = { $name } leest alleen de check-ins met jou. Niets anders uit je map.
check-in-stays-yours = Stoppen mag altijd. Alles blijft bij jou.
check-in-begin-with = Doe check-ins met { $name }
check-in-readers = Wie dit leest

check-in-both-read = { $name } en jij lezen dit allebei.
check-in-stopped = Gestopt. Lezen kan nog.
check-in-stopped-you-read = Deze check-ins zijn gestopt. Jij leest alles nog.
check-in-when-you-like = Begin wanneer je wilt
check-in-today = Vandaag
check-in-next-is = Volgende check-in: { $day }.
check-in-any-day = Het kan vandaag. Een andere dag mag ook.
check-in-begin = Begin de check-in
check-in-go-on = Ga verder met vandaag
check-in-rhythm-theirs = { $name } kiest. Jij kunt een wens zeggen.
check-in-your-wish = Jouw wens: { $rhythm }.
check-in-wish = { $name } wil graag: { $rhythm }.

check-in-line = Van keer tot keer
check-in-none-yet = Hier komt hoe het gaat, van keer tot keer.
check-in-one-word = Eén zin is genoeg.
check-in-strengths = Wat goed ging
check-in-learning = Willen leren
check-in-agreements = Afspraak
check-in-spoken = Ingesproken

check-in-last-time = Hoe ging dit verder?
check-in-agreed-on = Afspraak van { $day }
check-in-wished-on = Willen leren, van { $day }
check-in-came-done = Gedaan
check-in-came-goes_on = Loopt nog
check-in-came-let_go = Laat ik los
check-in-next = Wanneer praten jullie weer?
check-in-other-day = Of kies een dag
check-in-may-move = Verschuiven mag.
check-in-they-chose = { $name } koos { $day }.
check-in-they-noted = { $name } schreef al: { $words }

check-in-you-nothing = Jij zei nog niets. Overslaan mag ook.
check-in-said-by = { $name } zei
check-in-they-nothing = { $name } zei nog niets.
check-in-wrong = Dit klopt niet
check-in-wrong-change = Verander wat je erbij zet
check-in-wrong-how = Hoe is het voor jou?
check-in-wrong-stays = De woorden van { $name } blijven staan. Jouw woorden komen ernaast.
check-in-wrong-put = Zet ernaast
check-in-wrong-leave = Laat maar
check-in-wrong-you-say = Jij zegt: dit klopt niet.
check-in-wrong-they-say = { $name } zegt: dit klopt niet.
