# The devices on which one is signed in.
devices-what = Hier ben je aangemeld. Ben je een toestel kwijt? Sluit het dan hier af.
devices-phone = Telefoon
devices-tablet = Tablet
devices-computer = Computer
devices-other = Toestel
devices-this-phone = Deze telefoon
devices-this-tablet = Deze tablet
devices-this-computer = Deze computer
devices-this-other = Dit toestel
devices-since = Aangemeld: { $day }
devices-used = Was hier: { $moment }
devices-held = Hierop staat: { $groups }
devices-held-then = Hierop stond: { $groups }
devices-held-nothing = Er staat geen groep op.
devices-here = Ga je weg van dit toestel? Meld je dan af.
devices-end = Sluit dit toestel af
devices-end-what = Dan kan niemand er meer in. Wat daar nog niet verstuurd was, wordt eerst verstuurd als dat kan. Daarna is Kring daar leeg.
devices-end-yes = Ja, sluit af
devices-end-no = Nee, laat zo
devices-ended = Afgesloten: { $moment }
devices-ended-by-administrator = De beheerder sloot dit toestel af: { $moment }
devices-ended-by-recovery = Je kwam op een nieuw toestel in Kring. Toen sloot dit toestel: { $moment }
devices-not-confirmed = <strong>Nog niet bevestigd.</strong> We weten nog niet of het leeg is. Het maakt zich leeg zodra het internet heeft.
devices-wiped = <strong>Leeg.</strong> Dit toestel is leeg sinds: { $moment }
devices-last-words = { $count ->
    [one] Daarna kwam er nog 1 ding van dit toestel binnen. Is dat niet van jou? Haal het dan weg.
   *[other] Daarna kwamen er nog { $count } dingen van dit toestel binnen. Zijn ze niet van jou? Haal ze dan weg.
  }
devices-kept = Dit kon niet meer in de groep. Alleen jij ziet het. We bewaren het 90 dagen.
devices-kept-drop = Gooi weg
devices-kept-drop-what = Dan zijn deze teksten weg. Je kunt ze niet terughalen.
devices-kept-drop-yes = Ja, gooi weg
devices-again = Kijk opnieuw
