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
devices-held-nothing = Er staat geen groep op.
devices-here = Ga je weg van dit toestel? Meld je dan af.
devices-end = Sluit dit toestel af
devices-end-what = Dan kan niemand er meer in.
devices-end-yes = Ja, sluit af
devices-end-no = Nee, laat zo
devices-ended = Afgesloten: { $moment }
devices-ended-by-administrator = De beheerder sloot dit toestel af: { $moment }
devices-not-confirmed = <strong>Nog niet bevestigd.</strong> We weten nog niet of het leeg is. Het maakt zich leeg zodra het internet heeft.
devices-wiped = <strong>Leeg.</strong> Dit toestel is leeg sinds: { $moment }
devices-last-words = { $count ->
    [one] Daarna kwam er nog 1 ding van dit toestel binnen. Is dat niet van jou? Haal het dan weg.
   *[other] Daarna kwamen er nog { $count } dingen van dit toestel binnen. Zijn ze niet van jou? Haal ze dan weg.
  }
devices-again = Kijk opnieuw
