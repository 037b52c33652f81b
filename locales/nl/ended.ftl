# A device that was ended from elsewhere.
ended-title = Kring is hier leeg
ended-what = Dit toestel is afgesloten. Wat hier stond, is weg van dit toestel.
ended-group = Wat al verstuurd was, staat nog in de groep.
ended-sent = { $count ->
    [one] 1 ding is eerst nog verstuurd.
   *[other] { $count } dingen zijn eerst nog verstuurd.
  }
ended-kept = { $count ->
    [one] 1 tekst kon niet meer in de groep. Die staat bij “Mijn toestellen” op een ander toestel.
   *[other] { $count } teksten konden niet meer in de groep. Die staan bij “Mijn toestellen” op een ander toestel.
  }
ended-lost = { $count ->
    [one] 1 foto, opname of tik ging niet mee. Die is weg.
   *[other] { $count } foto’s, opnames of tikken gingen niet mee. Die zijn weg.
  }
ended-read = Naar het begin
