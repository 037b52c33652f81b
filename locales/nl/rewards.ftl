# A reward with a step: for whose step it is, and for who promises it.
reward-told = Voor deze stap krijg je een bon van { $euros } euro van { $name }.
reward-counts = Zo telt het mee: { $counts }
reward-given = { $name } zegt: gegeven op { $day }.
reward-got = Ik heb hem gekregen
reward-not-got = Nog niet gekregen
reward-you-got = Jij zegt: gekregen op { $day }.
reward-you-not = Jij zegt: nog niet gekregen.
reward-not-after-all = Toch nog niet
reward-about = over de bon van { $name }
rewards-gone = Bonnen bij een stap die weg is
rewards-gone-told = Een bon van { $euros } euro van { $name }.

reward-offer = Beloof een bon bij deze stap
reward-offer-whose = Namens welke organisatie?
reward-offer-euros = Hoeveel euro?
reward-offer-range = Een heel bedrag van { $least } tot en met { $most } euro.
reward-offer-reads = { $name } leest erbij:
reward-offer-stays = Wat je belooft, blijft staan. Tot je hem geeft, kun je het bedrag nog veranderen.
reward-offer-do = Beloof deze bon
reward-offer-not = Toch niet
reward-yours = Jij beloofde een bon van { $euros } euro.
reward-other = Ander bedrag
reward-do-give = Ik heb hem gegeven
reward-yours-given = Jij zegt: gegeven op { $day }.
reward-not-given = Toch niet gegeven
reward-theirs-got = { $name } zegt: gekregen op { $day }.
reward-theirs-not = { $name } zegt: nog niet gekregen.

waiting-what-reward = Een bon bij een stap
waiting-what-receive = Of je een bon kreeg
reward-refusal-not-a-member = <strong>Niet geplaatst.</strong> Dit deel van de map wordt niet meer met jou gedeeld. Er is niets beloofd.
reward-refusal-not-allowed = <strong>Niet geplaatst.</strong> Bonnen staan uit bij deze organisatie, jij geeft ze daar niet, of deze bon is al gegeven. Er is niets veranderd.
reward-refusal-gone = <strong>Niet geplaatst.</strong> Deze stap staat er niet. Een bon kan alleen bij een stap die er al staat. Er is niets beloofd.
reward-refusal-conflict = <strong>Niet geplaatst.</strong> Dit past niet bij wat je organisatie nu over bonnen afspreekt. Kijk naar het bedrag en beloof opnieuw. Er is niets beloofd.
fault-rewards-off = Bonnen staan uit bij deze organisatie, of jij geeft ze daar niet. Er is niets beloofd.
fault-reward-range = Dit bedrag kan hier niet. Kies een heel bedrag binnen wat je organisatie afsprak. Er is niets beloofd.
fault-reward-given = Deze bon is al gegeven. Wat je beloofde, blijft zoals het was.

about-me-rewards = { $count ->
    [one] Er hoort 1 bon bij een stap van jou
   *[other] Er horen { $count } bonnen bij stappen van jou
  }
about-me-rewards-title = Bonnen
